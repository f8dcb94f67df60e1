import 'server-only';
import { DomainError, NotFoundError } from '@/lib/domain-error';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueue } from '@/lib/outbox/enqueue';
import { listMemberIds, lockPublication, renewWaiting, updateWithdrawal } from './repository';
import type { Publication, PublicationKind } from './schema';

const SUBJECTS: Record<PublicationKind, string> = { offer: 'Offer', news: 'NewsItem' };

type Withdrawal = { publication: Publication; reason: string; counsellorId: string; now: Date };

/** Takes it off everything public at once. Its company reads why on its page and can submit a corrected version. */
export async function withdrawPublication(tx: Tx, withdrawal: Withdrawal): Promise<void> {
  const { publication } = withdrawal;
  const companyId = await takeOff(tx, withdrawal);
  for (const userId of await listMemberIds(tx, companyId))
    await enqueue(tx, { topic: 'withdrawal', userId, refs: publication });
}

/** The same without a mail of its own, for what tells the company otherwise. @returns the company's id */
export async function takeOff(
  tx: Tx,
  { publication, reason, counsellorId, now }: Withdrawal,
): Promise<string> {
  const found = await lockPublication(tx, publication);
  if (!found) throw new NotFoundError();
  if (found.withdrawnReason !== null)
    throw new DomainError('Un collègue l’a déjà retirée. Rechargez la page.');
  await updateWithdrawal(tx, publication, { withdrawnAt: now, withdrawnReason: reason });
  await renewWaiting(tx, publication);
  await recordEvent(tx, {
    name: `${publication.kind}_withdrawn`,
    actor: counsellorId,
    subject: SUBJECTS[publication.kind],
    subjectId: publication.id,
    data: { byMission: true },
  });
  return found.companyId;
}

/** Puts back what the mission locale took off by mistake. */
export async function restorePublication(
  tx: Tx,
  { publication, counsellorId }: { publication: Publication; counsellorId: string },
): Promise<void> {
  const found = await lockPublication(tx, publication);
  if (!found) throw new NotFoundError();
  if (found.withdrawnReason === null) throw new DomainError('Elle n’est plus retirée. Rechargez la page.');
  await updateWithdrawal(tx, publication, { withdrawnAt: null, withdrawnReason: null });
  await recordEvent(tx, {
    name: `${publication.kind}_reopened`,
    actor: counsellorId,
    subject: SUBJECTS[publication.kind],
    subjectId: publication.id,
    data: { byMission: true },
  });
  const path = publication.kind === 'offer' ? '/mon-entreprise/offres' : '/mon-entreprise/actualites';
  for (const userId of await listMemberIds(tx, found.companyId))
    await enqueue(tx, { topic: 'owner-notice', userId, refs: { code: 'publication-restored', path } });
}
