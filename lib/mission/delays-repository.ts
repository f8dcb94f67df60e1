import 'server-only';
import { db, type Tx } from '@/lib/db';

/** After how many months without a sign of life somebody is reminded, then erased. */
export async function findDelays(tx: Tx = db): Promise<{ remindAfter: number; eraseAfter: number }> {
  const mission = await tx.mission.findUnique({
    where: { id: 1 },
    select: { remindAfterMonths: true, eraseAfterMonths: true },
  });
  return { remindAfter: mission?.remindAfterMonths ?? 18, eraseAfter: mission?.eraseAfterMonths ?? 24 };
}
