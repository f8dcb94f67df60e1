import 'server-only';
import { env } from '@/lib/env';
import { errorFacts, log } from '@/lib/log';
import { PublicFollower } from './follow-public';
import type { Snapshot } from './read-public';

type Shared = { cartemploiSearch?: { follower: PublicFollower; started: Promise<Snapshot> } };

function shared() {
  const process = globalThis as Shared;
  return (process.cartemploiSearch ??= start());
}

function start() {
  const follower = new PublicFollower(env.DATABASE_URL, (error) => {
    log.error(errorFacts(error), 'The search index could not follow the database');
  });
  const open = { follower, started: follower.start() };
  // Whoever asks next tries again, with a connection of its own.
  open.started.catch(() => {
    const process = globalThis as Shared;
    if (process.cartemploiSearch === open) delete process.cartemploiSearch;
  });
  return open;
}

/** The one index of this process; the first call builds it. To be called when the server starts. */
export async function openSearch(): Promise<Snapshot> {
  const { follower, started } = shared();
  await started;
  return follower.current();
}

/** Whether `/api/ready` may say yes, as far as searching goes. */
export const isSearchReady = (): boolean =>
  (globalThis as Shared).cartemploiSearch?.follower.isReady ?? false;

/** Lets go of the connection, at the end of a command or a test. */
export async function closeSearch(): Promise<void> {
  const process = globalThis as Shared;
  const open = process.cartemploiSearch;
  delete process.cartemploiSearch;
  await open?.started.catch(() => undefined);
  await open?.follower.stop();
}
