import 'server-only';
import { db, type Tx } from '@/lib/db';

export type Counsellor = { id: string; name: string; open: boolean };

/** Everybody of the mission locale who may follow a young person, or did before their account was closed. */
export async function listCounsellors(): Promise<Counsellor[]> {
  return db.$queryRaw<Counsellor[]>`
    SELECT id, coalesce(name, email) AS name, "disabledAt" IS NULL AS open FROM "User"
     WHERE role IN ('counsellor', 'director') ORDER BY coalesce(name, email) COLLATE "fr-x-icu", id`;
}

export async function isCounsellor(tx: Tx, id: string): Promise<boolean> {
  const open = {
    id,
    disabledAt: null,
    role: { in: ['counsellor', 'director'] as ('counsellor' | 'director')[] },
  };
  return (await tx.user.count({ where: open })) > 0;
}
