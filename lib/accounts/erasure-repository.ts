import 'server-only';
import type { Tx } from '@/lib/db';
import { drawDiscreetSlug } from '@/lib/public-slug';

export async function insertErasedKeys(tx: Tx, hashes: string[]): Promise<void> {
  await tx.erasedKey.createMany({ data: hashes.map((hash) => ({ hash })), skipDuplicates: true });
}

/** Bodies, originals and addresses of these letters go; that they were written, when and how they fared stays. */
export async function eraseLetters(
  tx: Tx,
  party: { profileId: string } | { companyId: string },
  closedBy: 'candidate' | 'company',
  now: Date,
): Promise<void> {
  const conversation = party;
  await tx.inboundMail.updateMany({
    where: { message: { conversation } },
    data: { raw: null, erasedAt: now },
  });
  await tx.message.updateMany({
    where: { conversation, bodyErasedAt: null },
    data: { body: null, original: null, mailKey: null, decisionReason: '', bodyErasedAt: now },
  });
  await tx.contactShare.updateMany({ where: { conversation }, data: { content: null } });
  await tx.alias.updateMany({ where: { conversation, revokedAt: null }, data: { revokedAt: now } });
  await tx.outboxEntry.deleteMany({ where: { conversation, state: { in: ['waiting', 'unknown_fate'] } } });
  await tx.conversation.updateMany({
    where: { ...party, state: 'open' },
    data: { state: 'closed', closedBy, closedAt: now },
  });
  await tx.conversation.updateMany({ where: party, data: { reopenAskedBy: null, reopenAskedAt: null } });
}

export async function findCandidateKeys(tx: Tx, candidateId: string) {
  return tx.candidate.findUnique({
    where: { id: candidateId },
    select: {
      ...{ email: true, fileNumber: true },
      user: { select: { email: true } },
      profile: { select: { id: true } },
    },
  });
}

export async function eraseCandidateRow(
  tx: Tx,
  candidateId: string,
  profileId: string,
  now: Date,
): Promise<void> {
  await tx.profileVersion.deleteMany({ where: { profileId } });
  await tx.importRecord.deleteMany({ where: { entityId: { in: [candidateId, profileId] } } });
  await tx.candidate.update({
    where: { id: candidateId },
    data: {
      state: 'erased',
      erasedAt: now,
      userId: null,
      counsellorId: null,
      firstName: null,
      lastName: null,
      fileNumber: null,
      email: null,
      phone: null,
      birthDate: null,
      sex: null,
      communeCode: null,
    },
  });
}

export async function countOtherMembers(
  tx: Tx,
  kind: 'company' | 'partner',
  id: string,
  userId: string,
): Promise<number> {
  const others = { userId: { not: userId }, leftAt: null };
  if (kind === 'company') return tx.companyMember.count({ where: { companyId: id, ...others } });
  return tx.partnerMember.count({ where: { partnerId: id, ...others } });
}

export async function findSiret(tx: Tx, companyId: string): Promise<string | null> {
  const company = await tx.company.findUnique({ where: { id: companyId }, select: { siret: true } });
  return company?.siret ?? null;
}

/** The name under which a file knows the partner, and its commune. */
export async function findPartnerName(tx: Tx, partnerId: string) {
  return tx.partner.findUnique({
    where: { id: partnerId },
    select: { legalName: true, communeCode: true },
  });
}

export async function eraseCompanyRow(tx: Tx, companyId: string, now: Date): Promise<void> {
  await tx.offer.deleteMany({ where: { companyId } });
  await tx.newsItem.deleteMany({ where: { companyId } });
  await tx.companyVersion.deleteMany({ where: { companyId } });
  await tx.companyInvitation.deleteMany({ where: { companyId } });
  await tx.importRecord.deleteMany({ where: { entityId: companyId } });
  await tx.company.update({
    where: { id: companyId },
    data: {
      state: 'erased',
      erasedAt: now,
      slug: drawDiscreetSlug(),
      legalName: null,
      siret: null,
      contactName: null,
      contactEmail: null,
      contactPhone: null,
      barredReason: null,
    },
  });
}

export async function erasePartnerRow(tx: Tx, partnerId: string, now: Date): Promise<void> {
  await tx.partnerVersion.deleteMany({ where: { partnerId } });
  await tx.importRecord.deleteMany({ where: { entityId: partnerId } });
  await tx.partner.update({
    where: { id: partnerId },
    data: {
      state: 'erased',
      erasedAt: now,
      slug: drawDiscreetSlug(),
      legalName: null,
      contactEmail: null,
      communeCode: null,
    },
  });
}

/** The account, its sessions, links and mails; what others keep of it is its pseudonymous id. */
export async function deleteUser(tx: Tx, userId: string): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  await tx.verificationToken.deleteMany({ where: { identifier: user.email } });
  await tx.companyInvitation.deleteMany({ where: { email: user.email } });
  await tx.localMail.deleteMany({ where: { to: user.email } });
  await tx.report.updateMany({
    where: { OR: [{ reporterId: userId }, { reporterEmail: user.email }] },
    data: { reporterName: '', reporterEmail: null },
  });
  await tx.user.delete({ where: { id: userId } });
}
