import { connect } from '@/lib/embedded-postgres/connect';
import { createDatabase, grantRows } from '@/lib/embedded-postgres/databases';
import { startEmbeddedServer } from '@/lib/embedded-postgres/server';
import { APP_ROLE } from '@/lib/embedded-postgres/settings';
import { PlainError } from '@/lib/plain-error';
import { migrate } from '@/prisma/migrate';
import type { CommandEnvironment } from './environment';

export type OpenDatabase = {
  DATABASE_URL: string;
  DATABASE_OWNER_URL: string;
  /** Names of the migrations applied on the way. */
  applied: string[];
  /** Of the embedded server, which dies with nobody else to start it again; see `EmbeddedServer`. */
  keepUp?: (say: (line: string) => void) => Promise<void>;
  release: () => Promise<void>;
};

/** The database of `DATABASE_URL`, else the embedded one, up to date with the code. The caller releases it. */
export async function openDatabase(environment: CommandEnvironment): Promise<OpenDatabase> {
  return environment.DATABASE_URL
    ? openOutside(environment, environment.DATABASE_URL)
    : openEmbedded(environment);
}

async function openEmbedded({ DATA_DIR }: CommandEnvironment): Promise<OpenDatabase> {
  const server = await startEmbeddedServer(DATA_DIR);
  try {
    await createDatabase(server.admin, 'cartemploi');
    const DATABASE_OWNER_URL = server.url('cartemploi_owner', 'cartemploi');
    const applied = await migrate(DATABASE_OWNER_URL, { beforeFirst: (owner) => grantRows(owner, APP_ROLE) });
    return {
      DATABASE_URL: server.url(APP_ROLE, 'cartemploi'),
      DATABASE_OWNER_URL,
      applied,
      keepUp: server.keepUp,
      release: server.release,
    };
  } catch (error) {
    await server.release();
    throw error;
  }
}

async function openOutside(environment: CommandEnvironment, DATABASE_URL: string): Promise<OpenDatabase> {
  const DATABASE_OWNER_URL = environment.DATABASE_OWNER_URL ?? DATABASE_URL;
  await checkReachable('DATABASE_URL', DATABASE_URL);
  if (DATABASE_OWNER_URL !== DATABASE_URL) await checkReachable('DATABASE_OWNER_URL', DATABASE_OWNER_URL);
  const application = decodeURIComponent(new URL(DATABASE_URL).username);
  const separate = application !== decodeURIComponent(new URL(DATABASE_OWNER_URL).username);
  const applied = await migrate(DATABASE_OWNER_URL, {
    beforeFirst: async (owner) => {
      if (separate) await grantRows(owner, application);
    },
  });
  return { DATABASE_URL, DATABASE_OWNER_URL, applied, release: () => Promise.resolve() };
}

async function checkReachable(name: string, url: string) {
  try {
    const client = await connect(url);
    await client.end();
  } catch (error) {
    const { host, pathname } = new URL(url);
    const { code, message } = error as Error & { code?: string };
    throw new PlainError(
      `The database of ${name} (${host}${pathname}) cannot be reached: ${message || code || 'no answer'}. ` +
        'Check that it runs and that the address, user and password are right, or unset DATABASE_URL to use the embedded one.',
    );
  }
}
