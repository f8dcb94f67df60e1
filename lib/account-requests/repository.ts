import 'server-only';
import { db, type Tx } from '@/lib/db';

/** Adds one request and wakes the worker, in one statement. */
export async function insertRequest(tx: Tx, id: string, sealed: Uint8Array<ArrayBuffer>): Promise<void> {
  await tx.$executeRaw`
    WITH added AS (INSERT INTO "AccountRequest" (id, sealed) VALUES (${id}, ${sealed}) RETURNING id)
    SELECT pg_notify('account_requests', '') FROM added`;
}

export type WaitingRequest = { id: string; sealed: Uint8Array; attempts: number };

/** The oldest request that is due, locked until the transaction ends; null when none is. */
export async function lockNextRequest(tx: Tx): Promise<WaitingRequest | null> {
  const [row] = await tx.$queryRaw<WaitingRequest[]>`
    SELECT id, sealed, attempts FROM "AccountRequest" WHERE "nextAt" <= clock_timestamp()
     ORDER BY "nextAt" LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return row ?? null;
}

export async function deleteRequest(tx: Tx, id: string): Promise<void> {
  await tx.accountRequest.deleteMany({ where: { id } });
}

export async function postponeRequest(id: string, delayMs: number): Promise<void> {
  await db.$executeRaw`
    UPDATE "AccountRequest" SET attempts = attempts + 1, "nextAt" = clock_timestamp() + make_interval(secs => ${delayMs / 1000}::float8)
     WHERE id = ${id}`;
}

/** When the next request is due, or null. */
export async function findNextRequestDue(): Promise<Date | null> {
  const next = await db.accountRequest.findFirst({ orderBy: { nextAt: 'asc' }, select: { nextAt: true } });
  return next?.nextAt ?? null;
}
