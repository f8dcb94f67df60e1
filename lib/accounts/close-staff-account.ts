import 'server-only';
import type { Tx } from '@/lib/db';
import { DomainError, NotFoundError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { deleteSessionsOf, deleteSpentLinks } from './repository';
import { lockStaffAccounts, updateDisabled } from './staff-account-repository';

type Choice = { id: string; by: string; now: Date };

/**
 * Whoever held the account is out at once: sessions and mailed links end, no mail reaches it. What the journal and the
 * reviews tell of it stays. Nobody closes their own, so that one director always stays. @throws DomainError in French.
 */
export async function closeStaffAccount(tx: Tx, { id, by, now }: Choice): Promise<void> {
  const accounts = await lockStaffAccounts(tx);
  const account = accounts.find((one) => one.id === id);
  // read behind the lock: who was closed meanwhile closes nobody
  if (!account || accounts.find((one) => one.id === by)?.disabledAt !== null) throw new NotFoundError(NOBODY);
  if (id === by) throw new DomainError(ONESELF);
  if (account.disabledAt) return;
  await updateDisabled(tx, id, now);
  await deleteSessionsOf(tx, id);
  await deleteSpentLinks(tx, account.email, now);
  await recordEvent(tx, { name: 'account_closed', actor: by, subject: 'User', subjectId: id });
}

/** Its owner may sign in again, with a new link. Pressing twice changes nothing. */
export async function reopenStaffAccount(tx: Tx, { id, by }: Omit<Choice, 'now'>): Promise<void> {
  const account = (await lockStaffAccounts(tx)).find((one) => one.id === id);
  if (!account) throw new NotFoundError(NOBODY);
  if (!account.disabledAt) return;
  await deleteSessionsOf(tx, id);
  await updateDisabled(tx, id, null);
  await recordEvent(tx, { name: 'account_reopened', actor: by, subject: 'User', subjectId: id });
}

const NOBODY = 'Ce compte n’existe pas.';
const ONESELF =
  'Vous ne pouvez pas fermer votre propre compte. Demandez-le à une autre personne de la direction.';
