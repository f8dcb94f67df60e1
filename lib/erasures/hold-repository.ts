import 'server-only';
import { db, type Tx } from '@/lib/db';

export type Hold = {
  kind: string;
  reason: string;
  due: number;
  kept: number;
  since: Date;
  allowedAt: Date | null;
};

const shown = { kind: true, reason: true, due: true, kept: true, since: true, allowedAt: true } as const;

export async function listHolds(): Promise<Hold[]> {
  return db.erasureHold.findMany({ select: shown, orderBy: { since: 'asc' } });
}

/** Of a kind; locked until the transaction ends. */
export async function lockHold(tx: Tx, kind: string): Promise<Hold | null> {
  await tx.$queryRaw`SELECT kind FROM "ErasureHold" WHERE kind = ${kind} FOR UPDATE`;
  return tx.erasureHold.findUnique({ where: { kind }, select: shown });
}

type NewHold = { kind: string; reason: string; due: number; kept: number };

/** Keeps the latest numbers; what was allowed before no longer is. True when nobody was asked for this reason yet. */
export async function putHold(tx: Tx, { kind, ...hold }: NewHold): Promise<boolean> {
  const earlier = await lockHold(tx, kind);
  await tx.erasureHold.upsert({
    where: { kind },
    create: { kind, ...hold },
    update: { ...hold, allowedAt: null, allowedBy: null },
  });
  return earlier?.reason !== hold.reason || earlier.allowedAt !== null;
}

export async function deleteHold(tx: Tx, kind: string): Promise<void> {
  await tx.erasureHold.deleteMany({ where: { kind } });
}

/** False when it no longer waits. */
export async function allowHold(tx: Tx, kind: string, by: string, at: Date): Promise<boolean> {
  const allowed = { allowedAt: at, allowedBy: by };
  return (await tx.erasureHold.updateMany({ where: { kind, allowedAt: null }, data: allowed })).count > 0;
}

/** The time by the database, and by it when erasing last began. */
export async function readClocks(tx: Tx): Promise<{ database: Date; last: Date | null }> {
  const [row] = await tx.$queryRaw<{ database: Date; last: Date | null }[]>`
    SELECT clock_timestamp() AS database, (SELECT at FROM "ErasureClock") AS last`;
  return row!;
}

export async function keepClock(tx: Tx, at: Date): Promise<void> {
  await tx.erasureClock.upsert({ where: { id: 1 }, create: { at }, update: { at } });
}
