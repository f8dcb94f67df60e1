import 'server-only';
import type { Tx } from '@/lib/db';
import { FieldError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueue } from '@/lib/outbox/enqueue';
import { PlainError } from '@/lib/plain-error';
import type { NewStaffAccount } from './staff-account-schema';
import { findAccountRole, insertStaffAccount } from './staff-account-repository';

/** Opens an account for somebody of the mission locale, by command. @throws PlainError when the address has one already. */
export async function createStaffAccount(tx: Tx, account: NewStaffAccount): Promise<void> {
  const role = await findAccountRole(tx, account.email);
  if (role)
    throw new PlainError(`${account.email} has an account already, as a ${role}: nothing was changed.`);
  await insertAccount(tx, account);
}

/** A director opens one: its owner is told by mail, and signs in with a mailed link. @throws FieldError in French. */
export async function openStaffAccount(tx: Tx, account: NewStaffAccount, by: string): Promise<void> {
  if (await findAccountRole(tx, account.email)) throw new FieldError({ courriel: TAKEN });
  const userId = await insertAccount(tx, account, by);
  await enqueue(tx, {
    ...{ topic: 'owner-notice', userId },
    refs: { code: 'staff-account-opened', path: '/connexion' },
  });
}

async function insertAccount(tx: Tx, account: NewStaffAccount, by?: string): Promise<string> {
  const id = await insertStaffAccount(tx, account);
  await recordEvent(tx, {
    ...{ name: 'account_created', actor: by, subject: 'User', subjectId: id },
    data: { role: account.role },
  });
  return id;
}

const TAKEN = 'Cette adresse sert déjà à un compte de ce site. Choisissez-en une autre.';
