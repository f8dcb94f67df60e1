import 'server-only';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { PlainError } from '@/lib/plain-error';
import type { NewStaffAccount } from './staff-account-schema';
import { findAccountRole, insertStaffAccount } from './staff-account-repository';

/** Opens an account for somebody of the mission locale. @throws PlainError when the address has one already. */
export async function createStaffAccount(tx: Tx, account: NewStaffAccount): Promise<void> {
  const role = await findAccountRole(tx, account.email);
  if (role)
    throw new PlainError(`${account.email} has an account already, as a ${role}: nothing was changed.`);
  const id = await insertStaffAccount(tx, account);
  await recordEvent(tx, {
    name: 'account_created',
    subject: 'User',
    subjectId: id,
    data: { role: account.role },
  });
}
