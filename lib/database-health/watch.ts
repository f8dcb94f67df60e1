import 'server-only';
import pg from 'pg';
import { dropConnections } from '@/lib/db';
import { env } from '@/lib/env';
import { errorFacts, log } from '@/lib/log';
import { isDatabaseDown, setDatabaseDown } from './state';

const EVERY_MS = 1_000;
/** Missed answers before the database counts as down. They are counted, not timed: a busy process misses one at most. */
const MOST_MISSED = 4;
const CONNECT_MS = 1_500;

const shared = globalThis as { cartemploiWatch?: NodeJS.Timeout };

/**
 * Asks the database every second, over a connection of its own, whether it answers. While it does not, `isDatabaseDown`
 * says so at once to whoever would wait for it, and what waits already is let go.
 */
export function watchDatabase(): void {
  if (shared.cartemploiWatch) return;
  let client: pg.Client | undefined;
  let isAsking = false;
  let missed = 0;

  const ask = async () => {
    isAsking = true;
    try {
      client ??= await open();
      await client.query('SELECT 1');
      missed = 0;
      if (isDatabaseDown()) log.info('the database answers again');
      setDatabaseDown(false);
    } catch (error) {
      client = undefined;
      miss(error);
    } finally {
      isAsking = false;
    }
  };
  const miss = (error?: unknown) => {
    missed += error ? MOST_MISSED / 2 : 1;
    if (missed < MOST_MISSED) return;
    if (!isDatabaseDown()) log.error(error ? errorFacts(error) : {}, 'the database does not answer');
    setDatabaseDown(true);
    dropConnections();
    void client?.end().catch(() => undefined);
  };
  shared.cartemploiWatch = setInterval(() => (isAsking ? miss() : void ask()), EVERY_MS).unref();
}

async function open(): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: env.DATABASE_URL,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'cartemploi-watch',
  });
  client.on('error', () => undefined); // the next question tells
  await client.connect();
  return client;
}
