import 'server-only';
import { addDays } from '@/lib/calendar';
import { handOver } from '@/lib/colleagues/hand-over';
import { leaveToMission } from '@/lib/colleagues/leave-to-mission';
import { listFormerColleagues, lockCompany } from '@/lib/colleagues/member-repository';
import { passOnAdministration } from '@/lib/colleagues/pass-on-administration';
import { DAYS_TO_UNDO } from '@/lib/colleagues/rules';
import type { Tx } from '@/lib/db';
import { hashErased, partnerKey } from '@/lib/imports/import-key';
import { recordEvent } from '@/lib/journal/record-event';
import type { CandidateActor, CompanyActor, FormerMemberActor, PartnerActor } from './actor';
import { ownerOf, type Owner } from './standing';
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
 * member of a company or partner that others manage too leaves it to them; the last one takes it along, unless somebody
 * whom they took out of it of late may come back.
 */
export async function eraseAccount(
  tx: Tx,
  actor: CandidateActor | CompanyActor | PartnerActor | FormerMemberActor,
  now: Date,
  { bySite = false } = {},
): Promise<void> {
  const by = bySite ? undefined : actor.userId;
  const owner = ownerOf(actor);
  if (!owner) {
    await recordEvent(tx, { name: 'account_erased', actor: by, subject: 'User', subjectId: actor.userId });
    return deleteUser(tx, actor.userId);
  }
  if (actor.role === 'company') await lockCompany(tx, actor.companyId);
  if (await isSharedOwner(tx, owner, actor.userId)) {
    if (actor.role === 'company')
      await passOnAdministration(tx, actor.companyId, () => handOver(tx, { ...actor, now }));
    await recordEvent(tx, { name: 'member_left', actor: by, subject: owner.kind, subjectId: owner.id });
  } else if (actor.role === 'company' && (await mayOthersComeBack(tx, actor.companyId, now))) {
    await leaveToMission(tx, { ...actor, now });
    await recordEvent(tx, { name: 'member_left', actor: by, subject: owner.kind, subjectId: owner.id });
  } else {
    await eraseOwner(tx, owner, now, by);
  }
  await deleteUser(tx, actor.userId);
}

/** Erases an owner's identity, pages and letters; accounts that speak for it are the caller's. `by` is absent for the site itself. */
export async function eraseOwner(tx: Tx, { kind, id }: Owner, now: Date, by?: string): Promise<void> {
  if (kind === 'candidate') await eraseCandidate(tx, id, now);
  if (kind === 'company') await eraseCompany(tx, id, now);
  if (kind === 'partner') await erasePartner(tx, id, now);
  await recordEvent(tx, { name: `${kind}_erased`, actor: by, subject: kind, subjectId: id });
}

async function mayOthersComeBack(tx: Tx, companyId: string, now: Date): Promise<boolean> {
  return (await listFormerColleagues(companyId, addDays(now, -DAYS_TO_UNDO), tx)).length > 0;
}

async function isSharedOwner(tx: Tx, { kind, id }: Owner, userId: string): Promise<boolean> {
  return kind !== 'candidate' && (await countOtherMembers(tx, kind, id, userId)) > 0;
}

async function eraseCandidate(tx: Tx, id: string, now: Date): Promise<void> {
  const keys = await findCandidateKeys(tx, id);
  const addresses = [...new Set([keys?.email, keys?.user?.email])].filter((email) => !!email);
  await insertErasedKeys(tx, [
    ...addresses.map((email) => hashErased('email', email!)),
    ...(keys?.fileNumber ? [hashErased('fileNumber', keys.fileNumber)] : []),
  ]);
  await eraseIdentity(tx, id, keys?.profile?.id, now);
}

/** Removes somebody of a file who never knew of it: no hash is kept, so that a later file may bring them again. */
export async function removeCandidate(tx: Tx, id: string, now: Date): Promise<void> {
  const keys = await findCandidateKeys(tx, id);
  await eraseIdentity(tx, id, keys?.profile?.id, now);
  await recordEvent(tx, { name: 'candidate_removed', subject: 'candidate', subjectId: id });
}

async function eraseIdentity(tx: Tx, id: string, profileId: string | undefined, now: Date): Promise<void> {
  if (profileId) await eraseLetters(tx, { profileId }, 'candidate', now);
  await eraseCandidateRow(tx, id, profileId ?? '', now);
}

async function eraseCompany(tx: Tx, id: string, now: Date): Promise<void> {
  const siret = await findSiret(tx, id);
  if (siret) await insertErasedKeys(tx, [hashErased('siret', siret)]);
  await eraseLetters(tx, { companyId: id }, 'company', now);
  await eraseCompanyRow(tx, id, now);
}

async function erasePartner(tx: Tx, id: string, now: Date): Promise<void> {
  const known = await findPartnerName(tx, id);
  if (known?.legalName) {
    await insertErasedKeys(tx, [hashErased('partner', partnerKey(known.legalName, known.communeCode))]);
  }
  await erasePartnerRow(tx, id, now);
}
