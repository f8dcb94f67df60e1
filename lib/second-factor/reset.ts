import 'server-only';
import { deleteSessionsOf } from '@/lib/accounts/repository';
import { lockStaffAccounts } from '@/lib/accounts/staff-account-repository';
import type { Tx } from '@/lib/db';
import { DomainError, NotFoundError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueue } from '@/lib/outbox/enqueue';
import { deleteFactor } from './repository';

/**
 * Removes a colleague's second factor, who lost it and their recovery codes: they are signed out, told by mail, and set up
 * another after their next mailed link. Nobody removes their own. `by` is absent for the command line.
 * @throws DomainError in French.
 */
export async function resetFactor(tx: Tx, { id, by }: { id: string; by?: string }): Promise<void> {
  const accounts = await lockStaffAccounts(tx);
  const isOpen = (wanted: string) => accounts.find((one) => one.id === wanted)?.disabledAt === null;
  if (!accounts.some((one) => one.id === id) || (by && !isOpen(by))) throw new NotFoundError(NOBODY);
  if (id === by) throw new DomainError(ONESELF);
  if (!(await deleteFactor(tx, id))) return;
  await deleteSessionsOf(tx, id);
  await enqueue(tx, {
    topic: 'owner-notice',
    userId: id,
    refs: { code: 'factor-reset', path: '/connexion' },
  });
  await recordEvent(tx, { name: 'factor_removed', actor: by, subject: 'User', subjectId: id });
}

const NOBODY = 'Ce compte n’existe pas.';
const ONESELF =
  'Vous ne pouvez pas retirer votre propre second facteur. Demandez-le à une autre personne de la direction.';
