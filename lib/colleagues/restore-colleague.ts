import 'server-only';
import { requireRecentSignIn } from '@/lib/accounts/recent-sign-in';
import { addDays } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { DomainError, NotFoundError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueue } from '@/lib/outbox/enqueue';
import { NOT_ADMINISTRATOR } from './find-team';
import {
  findAccount,
  listColleagues,
  listFormerColleagues,
  lockCompany,
  resumeMembership,
} from './member-repository';
import { DAYS_TO_UNDO, mayComeBack, MOST_COLLEAGUES } from './rules';

type Restoring = {
  companyId: string;
  memberId: string;
  by: string;
  /** The mission locale may, too: an administrator who removed the others is not the last word. */
  asStaff: boolean;
  signedInAt: Date | null;
  now: Date;
};

/**
 * Undoes a removal for 30 days: the member comes back with the part that they had, and a mail tells them.
 * @throws DomainError in French; NotFoundError once it is too late.
 */
export async function restoreColleague(tx: Tx, restoring: Restoring): Promise<void> {
  const { companyId, memberId, by, asStaff, signedInAt, now } = restoring;
  requireRecentSignIn(signedInAt, now);
  await lockCompany(tx, companyId);
  const members = await listColleagues(companyId, tx);
  if (!asStaff && !members.some(({ userId, administrator }) => userId === by && administrator))
    throw new DomainError(NOT_ADMINISTRATOR);
  const former = await listFormerColleagues(companyId, addDays(now, -DAYS_TO_UNDO), tx);
  const back = former.find(({ userId }) => userId === memberId);
  if (!back) throw new NotFoundError(TOO_LATE);
  const account = await findAccount(tx, back.email);
  if (!account || !mayComeBack(account, companyId)) throw new DomainError(ELSEWHERE);
  if (members.length >= MOST_COLLEAGUES) throw new DomainError(FULL);
  await resumeMembership(tx, companyId, memberId);
  await enqueue(tx, {
    topic: 'owner-notice',
    userId: memberId,
    refs: { code: 'colleague-restored', path: '/mon-entreprise' },
  });
  await recordEvent(tx, {
    name: 'colleague_restored',
    actor: by,
    subject: 'company',
    subjectId: companyId,
    data: { member: memberId },
  });
}

const TOO_LATE = 'Cette personne ne peut plus être rétablie : invitez-la de nouveau.';
const ELSEWHERE =
  'Cette personne tient maintenant la page d’une autre entreprise : elle ne peut pas revenir.';
const FULL = `Une équipe compte ${MOST_COLLEAGUES} personnes au plus : il n’y a plus de place.`;
