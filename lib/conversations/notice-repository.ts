import 'server-only';
import type { Tx } from '@/lib/db';

/** How many notices this key has had in the window that began then, this one included. */
export async function countNotice(tx: Tx, key: string, startedAt: Date): Promise<number> {
  const row = await tx.rateWindow.upsert({
    where: { key_startedAt: { key, startedAt } },
    create: { key, startedAt, count: 1 },
    update: { count: { increment: 1 } },
    select: { count: true },
  });
  return row.count;
}
