import 'server-only';
import type { Tx } from '@/lib/db';

const DAY = 86_400_000;

/** Counts one more mail of this kind today (UTC); false beyond `most`: nobody is flooded through us. */
export async function isWithinDay(tx: Tx, key: string, most: number, now: Date): Promise<boolean> {
  const startedAt = new Date(Math.floor(now.getTime() / DAY) * DAY);
  const where = { key_startedAt: { key, startedAt } };
  // what is spent is not counted any more: it would keep others waiting until the transaction ends
  const spent = await tx.rateWindow.findUnique({ where, select: { count: true } });
  if (spent && spent.count >= most) return false;
  const { count } = await tx.rateWindow.upsert({
    where,
    create: { key, startedAt, count: 1 },
    update: { count: { increment: 1 } },
    select: { count: true },
  });
  return count <= most;
}
