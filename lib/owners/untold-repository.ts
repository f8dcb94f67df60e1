import 'server-only';
import { db, type Tx } from '@/lib/db';
import { UNTOLD } from './untold-sql';

/** Candidates from a file whom nobody told in time, at most so many; with `only`, that one if they are among them. */
export async function listUntold(
  tx: Tx,
  day: Date,
  { most, only = null }: { most: number; only?: string | null },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Candidate" c
     WHERE ${UNTOLD} AND c."noticeDueOn" <= ${day}::date AND (${only}::text IS NULL OR c.id = ${only})
     ORDER BY c."noticeDueOn", c.id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/** The first day on which somebody from a file will be removed for want of having been told; null when all were. */
export async function findNextNoticeDue(): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ due: Date | null }[]>`
    SELECT min(c."noticeDueOn") AS due FROM "Candidate" c WHERE ${UNTOLD}`;
  return row?.due ?? null;
}
