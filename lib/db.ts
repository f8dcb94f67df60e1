import 'server-only';
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/env';
import { type Prisma, PrismaClient } from '@/lib/generated/prisma/client';

/**
 * How long a page or an action waits, in ms: for a connection, for a lock that others hold, for one statement, and how
 * long a transaction may stand still. Longer work says how long in `transaction`; migrations say theirs.
 */
const PATIENCE = { connection: 5_000, lock: 5_000, statement: 10_000, idle: 30_000 };
const ACTION_MS = 15_000;
/** Jobs and imports wait this long for a lock that somebody's action holds. */
const LONGEST_LOCK_MS = 30_000;

// Sessions must be in UTC: the adapter drops the offset of a timestamptz. French days come from the SQL function
// today() and from lib/calendar.
const SESSION = {
  TimeZone: 'UTC',
  lock_timeout: PATIENCE.lock,
  statement_timeout: PATIENCE.statement,
  idle_in_transaction_session_timeout: PATIENCE.idle,
};

const shared = globalThis as { cartemploiDb?: PrismaClient; cartemploiClients?: Set<pg.PoolClient> };

function connect(): PrismaClient {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: PATIENCE.connection,
    options: Object.entries(SESSION)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  });
  const clients = (shared.cartemploiClients = new Set());
  pool.on('connect', (client) => clients.add(client));
  pool.on('remove', (client) => clients.delete(client));
  const options = { statementNameGenerator: nameOf, disposeExternalPool: true };
  return new PrismaClient({ adapter: new PrismaPg(pool, options), errorFormat: 'minimal' });
}

/** Ends every connection, so that whoever waits for an answer over one is told at once that none comes. */
export function dropConnections(): void {
  for (const client of shared.cartemploiClients ?? [])
    void (client as unknown as pg.Client).end().catch(() => undefined);
}

/**
 * A raw query that begins with this mark is planned once for each connection: for the few that every search asks, which
 * take PostgreSQL longer to plan than to answer. Its text must not vary.
 */
const PLANNED_ONCE = '/* planned once */';

function nameOf({ sql }: { sql: string }): string {
  return sql.startsWith(PLANNED_ONCE) ? createHash('md5').update(sql).digest('hex') : '';
}

/** One client per process, kept over hot reloads. */
export const db = (shared.cartemploiDb ??= connect());

/** What a repository function needs: inside a transaction its client, outside `db` itself. */
export type Tx = Prisma.TransactionClient;

// of two that write the same key at once, the second finds it there when it starts again
const TRANSIENT = new Set(['P2034', '40001', '40P01', 'P2002', '23505']);
const ATTEMPTS = 3;

function isTransient(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, cause } = error as { code?: unknown; cause?: { originalCode?: unknown } };
  return TRANSIENT.has(String(code)) || TRANSIENT.has(String(cause?.originalCode));
}

/**
 * Runs `work` in one transaction; a deadlock, a serialization failure or a key taken meanwhile starts it again, so it must
 * be repeatable. With a longer `timeout`, in ms, its statements may take as long.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, timeout = ACTION_MS): Promise<T> {
  const patiently = async (tx: Tx) => {
    await tx.$queryRaw`
      SELECT set_config('statement_timeout', ${String(timeout)}, true),
             set_config('idle_in_transaction_session_timeout', ${String(timeout)}, true),
             set_config('lock_timeout', ${String(Math.min(timeout, LONGEST_LOCK_MS))}, true)`;
    return work(tx);
  };
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(timeout > ACTION_MS ? patiently : work, { maxWait: 10_000, timeout });
    } catch (error) {
      if (attempt === ATTEMPTS || !isTransient(error)) throw error;
    }
  }
}
