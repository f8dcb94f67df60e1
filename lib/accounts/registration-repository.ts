import 'server-only';
import { dayIn } from '@/lib/calendar';
import type { Sex } from '@/lib/identity/sex-schema';
import type { Tx } from '@/lib/db';

type OwnerRole = 'candidate' | 'company' | 'partner';

export async function isKnownAddress(tx: Tx, email: string): Promise<boolean> {
  return (await tx.user.count({ where: { email } })) > 0;
}

export async function insertUser(tx: Tx, email: string, role: OwnerRole): Promise<string> {
  return (await tx.user.create({ data: { email, role }, select: { id: true } })).id;
}

/** Somebody the mission locale entered from a file with this address, who has no account yet. */
export async function findCandidateToClaim(tx: Tx, email: string): Promise<string | null> {
  const row = await tx.candidate.findFirst({ where: { email, userId: null }, select: { id: true } });
  return row?.id ?? null;
}

/** The invitation that goes out with it carries the notice of RGPD article 14. */
export async function claimCandidate(tx: Tx, candidateId: string, userId: string, now: Date): Promise<void> {
  await tx.candidate.updateMany({ where: { id: candidateId }, data: { userId } });
  await tx.candidate.updateMany({
    where: { id: candidateId, state: 'imported' },
    data: { state: 'invited', invitedAt: now, noticeGivenOn: dayIn(now) },
  });
}

type NewCandidate = {
  userId: string;
  firstName: string;
  lastName: string;
  email: string;
  birthDate: Date;
  communeCode: string;
  sex: Sex | null;
  consentOn: Date;
  consentVersion: number;
};

/** Waits as `invited`: signing in with the mailed link, which proves the address, makes it active. */
export async function insertCandidate(tx: Tx, candidate: NewCandidate, code: string): Promise<void> {
  await tx.candidate.create({
    data: {
      ...candidate,
      consentRecordedBy: candidate.userId,
      state: 'invited',
      origin: 'site',
      profile: { create: { code } },
    },
  });
}

export async function isProfileCodeTaken(tx: Tx, code: string): Promise<boolean> {
  return (await tx.profile.count({ where: { code } })) > 0;
}

export async function isSiretTaken(tx: Tx, siret: string): Promise<boolean> {
  return (await tx.company.count({ where: { siret } })) > 0;
}

/** Whether no address could open an account with this SIRET: neither from a file, nor in the place of an unproved one. */
export async function isSiretClosed(tx: Tx, siret: string): Promise<boolean> {
  const claimable = { members: { none: {} }, contactEmail: { not: null } };
  const unproved = {
    origin: 'site',
    state: 'invited',
    invitedAt: null,
    confirmedAt: null,
    barred: false,
  } as const;
  return (await tx.company.count({ where: { siret, NOT: { OR: [claimable, unproved] } } })) > 0;
}

// Addresses are kept in lower case and compared as they are: Prisma's insensitive mode reads `_` as "any letter".

/** A company entered from a file whose contact has this address, and that nobody manages yet. */
export async function findCompanyToClaim(tx: Tx, siret: string, email: string): Promise<string | null> {
  const row = await tx.company.findFirst({
    where: { siret, contactEmail: email, members: { none: {} } },
    select: { id: true },
  });
  return row?.id ?? null;
}

export async function claimCompany(tx: Tx, companyId: string, userId: string, now: Date): Promise<void> {
  await tx.companyMember.create({ data: { companyId, userId } });
  await tx.company.updateMany({
    where: { id: companyId, state: 'imported' },
    data: { state: 'invited', invitedAt: now },
  });
}

type NewCompany = {
  slug: string;
  legalName: string;
  siret: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string | null;
};

export async function insertCompany(tx: Tx, company: NewCompany, userId: string): Promise<void> {
  await tx.company.create({
    data: { ...company, state: 'invited', origin: 'site', members: { create: { userId } } },
  });
}

/** A partner entered from a file whose contact has this address, and that nobody manages yet. */
export async function findPartnerToClaim(tx: Tx, email: string): Promise<string | null> {
  const row = await tx.partner.findFirst({
    where: { contactEmail: email, members: { none: {} } },
    select: { id: true },
  });
  return row?.id ?? null;
}

export async function claimPartner(tx: Tx, partnerId: string, userId: string, now: Date): Promise<void> {
  await tx.partnerMember.create({ data: { partnerId, userId } });
  await tx.partner.updateMany({
    where: { id: partnerId, state: 'imported' },
    data: { state: 'invited', invitedAt: now },
  });
}

type NewPartner = { slug: string; legalName: string; communeCode: string; contactEmail: string };

export async function insertPartner(tx: Tx, partner: NewPartner, userId: string): Promise<void> {
  await tx.partner.create({
    data: { ...partner, state: 'invited', origin: 'site', members: { create: { userId } } },
  });
}

export async function isPartnerSlugTaken(tx: Tx, slug: string): Promise<boolean> {
  return (await tx.partner.count({ where: { slug } })) > 0;
}
