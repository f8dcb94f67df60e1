import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { NewStaffAccount, StaffAccount } from './staff-account-schema';

export async function findAccountRole(tx: Tx, email: string): Promise<string | null> {
  const user = await tx.user.findUnique({ where: { email }, select: { role: true } });
  return user?.role ?? null;
}

export async function insertStaffAccount(tx: Tx, account: NewStaffAccount): Promise<string> {
  return (await tx.user.create({ data: account, select: { id: true } })).id;
}

/** Every counsellor and director: those who may sign in first, then by name. */
export async function listStaffAccounts(): Promise<StaffAccount[]> {
  return db.$queryRaw<StaffAccount[]>`
    SELECT id, name, email, role::text, "createdAt", "lastSignInAt", "disabledAt", "enrolledAt" IS NOT NULL AS "hasFactor"
      FROM "User" LEFT JOIN "SecondFactor" ON "userId" = id
     WHERE role IN ('counsellor', 'director')
     ORDER BY "disabledAt" IS NOT NULL, coalesce(name, email) COLLATE "fr-x-icu", id`;
}

type LockedAccount = Pick<StaffAccount, 'id' | 'email' | 'role' | 'disabledAt'>;

/** The same, locked until the transaction ends: two directors who close each other take turns. */
export async function lockStaffAccounts(tx: Tx): Promise<LockedAccount[]> {
  return tx.$queryRaw<LockedAccount[]>`
    SELECT id, email, role::text, "disabledAt" FROM "User" WHERE role IN ('counsellor', 'director')
     ORDER BY id FOR UPDATE`;
}

/** Closed since that moment, or open again. */
export async function updateDisabled(tx: Tx, id: string, disabledAt: Date | null): Promise<void> {
  await tx.user.update({ where: { id }, data: { disabledAt } });
}
