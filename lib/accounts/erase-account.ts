import 'server-only';
import type { Tx } from '@/lib/db';
import { hashErased, partnerKey } from '@/lib/imports/import-key';
import { recordEvent } from '@/lib/journal/record-event';
import type { CandidateActor, CompanyActor, PartnerActor } from './actor';
import {
  countOtherMembers,
  deleteUser,
  eraseCandidateRow,
  eraseCompanyRow,
  eraseLetters,
  erasePartnerRow,
  findCandidateKeys,
  findPartnerName,
  findSiret,
  insertErasedKeys,
} from './erasure-repository';

/**
 * Erases somebody for good and at once (RGPD art. 17): identity, pages and the texts of letters go, numbers stay. A
 * member of a company or partner that others manage too leaves it to them; the last one takes it along.
 */
export async function eraseAccount(
  tx: Tx,
  actor: CandidateActor | CompanyActor | PartnerActor,
  now: Date,
): Promise<void> {
  if (actor.role === 'candidate') await eraseCandidate(tx, actor, now);
  if (actor.role === 'company') await eraseCompany(tx, actor, now);
  if (actor.role === 'partner') await erasePartner(tx, actor, now);
  await deleteUser(tx, actor.userId);
}

async function eraseCandidate(tx: Tx, { candidateId, profileId, userId }: CandidateActor, now: Date) {
  const keys = await findCandidateKeys(tx, candidateId);
  const addresses = [...new Set([keys?.email, keys?.user?.email])].filter((email) => !!email);
  await insertErasedKeys(tx, [
    ...addresses.map((email) => hashErased('email', email!)),
    ...(keys?.fileNumber ? [hashErased('fileNumber', keys.fileNumber)] : []),
  ]);
  await eraseLetters(tx, { profileId }, 'candidate', now);
  await eraseCandidateRow(tx, candidateId, profileId, now);
  await recordEvent(tx, {
    name: 'candidate_erased',
    actor: userId,
    subject: 'candidate',
    subjectId: candidateId,
  });
}

async function eraseCompany(tx: Tx, { companyId, userId }: CompanyActor, now: Date) {
  if ((await countOtherMembers(tx, 'company', companyId, userId)) > 0) {
    await recordEvent(tx, { name: 'member_left', actor: userId, subject: 'company', subjectId: companyId });
    return;
  }
  const siret = await findSiret(tx, companyId);
  if (siret) await insertErasedKeys(tx, [hashErased('siret', siret)]);
  await eraseLetters(tx, { companyId }, 'company', now);
  await eraseCompanyRow(tx, companyId, now);
  await recordEvent(tx, { name: 'company_erased', actor: userId, subject: 'company', subjectId: companyId });
}

async function erasePartner(tx: Tx, { partnerId, userId }: PartnerActor, now: Date) {
  if ((await countOtherMembers(tx, 'partner', partnerId, userId)) > 0) {
    await recordEvent(tx, { name: 'member_left', actor: userId, subject: 'partner', subjectId: partnerId });
    return;
  }
  const known = await findPartnerName(tx, partnerId);
  if (known?.legalName) {
    await insertErasedKeys(tx, [hashErased('partner', partnerKey(known.legalName, known.communeCode))]);
  }
  await erasePartnerRow(tx, partnerId, now);
  await recordEvent(tx, { name: 'partner_erased', actor: userId, subject: 'partner', subjectId: partnerId });
}
