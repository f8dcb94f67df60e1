import 'server-only';
import type { Tx } from '@/lib/db';
import type { NewStaffAccount } from './staff-account-schema';

export async function findAccountRole(tx: Tx, email: string): Promise<string | null> {
  const user = await tx.user.findUnique({ where: { email }, select: { role: true } });
  return user?.role ?? null;
}

export async function insertStaffAccount(tx: Tx, account: NewStaffAccount): Promise<string> {
  return (await tx.user.create({ data: account, select: { id: true } })).id;
}
