import 'server-only';
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/env';
import { type Prisma, PrismaClient } from '@/lib/generated/prisma/client';

// Sessions must be in UTC: the adapter drops the offset of a timestamptz. French days come from the SQL function
// today() and from lib/calendar.
function connect(): PrismaClient {
  const settings = { connectionString: env.DATABASE_URL, max: 10, options: '-c TimeZone=UTC' };
  return new PrismaClient({ adapter: new PrismaPg(settings, { statementNameGenerator: nameOf }) });
}

/**
 * A raw query that begins with this mark is planned once for each connection: for the few that every search asks, which
 * take PostgreSQL longer to plan than to answer. Its text must not vary.
 */
const PLANNED_ONCE = '/* planned once */';

function nameOf({ sql }: { sql: string }): string {
  return sql.startsWith(PLANNED_ONCE) ? createHash('md5').update(sql).digest('hex') : '';
}

const shared = globalThis as { cartemploiDb?: PrismaClient };

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

/** Runs `work` in one transaction; a deadlock, a serialization failure or a key taken meanwhile starts it again, so it must be repeatable. */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, timeout = 15_000): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work, { maxWait: 10_000, timeout });
    } catch (error) {
      if (attempt === ATTEMPTS || !isTransient(error)) throw error;
    }
  }
}
