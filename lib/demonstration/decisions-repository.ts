import { dayIn } from '@/lib/calendar';
import type { Tx } from '@/lib/db';

export type OwnerId = { candidateId: string } | { companyId: string } | { partnerId: string };
export type PageId =
  | { profileId: string }
  | { companyId: string }
  | { partnerId: string }
  | { offerId: string }
  | { newsItemId: string };
type Decision = { by: string; at: Date };

/** The owner signs the charter in force. */
export async function signCharter(
  tx: Tx,
  owner: OwnerId,
  { signer, on }: { signer: string; on: Date },
): Promise<void> {
  const { id } = await tx.charter.findFirstOrThrow({ orderBy: { version: 'desc' }, select: { id: true } });
  await tx.charterSignature.create({
    data: { charterId: id, ...owner, signer, signedOn: dayIn(on), recordedAt: on },
  });
}

/** A counsellor approves the version of this page that waits. */
export async function approveSubmitted(tx: Tx, page: PageId, { by, at }: Decision): Promise<void> {
  const approved = { state: 'approved', decidedAt: at } as const;
  const review = { approved: true, reviewer: by, at };
  if ('profileId' in page) {
    const { id } = await tx.profileVersion.findFirstOrThrow({ where: { ...page, state: 'submitted' } });
    await tx.profileVersion.update({ where: { id }, data: approved });
    await tx.review.create({ data: { ...review, profileVersionId: id } });
  } else if ('companyId' in page) {
    const { id } = await tx.companyVersion.findFirstOrThrow({ where: { ...page, state: 'submitted' } });
    await tx.companyVersion.update({ where: { id }, data: approved });
    await tx.review.create({ data: { ...review, companyVersionId: id } });
  } else if ('partnerId' in page) {
    const { id } = await tx.partnerVersion.findFirstOrThrow({ where: { ...page, state: 'submitted' } });
    await tx.partnerVersion.update({ where: { id }, data: approved });
    await tx.review.create({ data: { ...review, partnerVersionId: id } });
  } else if ('offerId' in page) {
    const { id } = await tx.offerVersion.findFirstOrThrow({ where: { ...page, state: 'submitted' } });
    await tx.offerVersion.update({ where: { id }, data: approved });
    await tx.review.create({ data: { ...review, offerVersionId: id } });
  } else {
    const { id } = await tx.newsVersion.findFirstOrThrow({ where: { ...page, state: 'submitted' } });
    await tx.newsVersion.update({ where: { id }, data: approved });
    await tx.review.create({ data: { ...review, newsVersionId: id } });
  }
}
