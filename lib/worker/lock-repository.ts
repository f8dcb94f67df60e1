import 'server-only';
import type { Tx } from '@/lib/db';

/** An advisory lock until the transaction ends; false when another process holds it. */
export async function tryLock(tx: Tx, name: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<
    { locked: boolean }[]
  >`SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) AS locked`;
  return row?.locked ?? false;
}
