import 'server-only';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';

export type Unconfirmed = {
  userIds: string[];
  candidateIds: string[];
  companyIds: string[];
  partnerIds: string[];
};

/** Which registrations: all those before a moment, or those that hold one of these. */
export type Sought =
  | { registeredBefore: Date }
  | { emails: readonly string[]; sirets?: readonly string[]; partnerIds?: readonly string[] };

/**
 * Owners who wrote themselves in and never signed in, so that nobody proved the address is theirs. Whom a counsellor
 * invited, confirmed, excluded or recorded a paper of is left alone. Their accounts, then they, are locked until the
 * transaction ends, so that nothing of it changes meanwhile.
 */
export async function listUnconfirmed(tx: Tx, sought: Sought): Promise<Unconfirmed> {
  const { emails, sirets = [], partnerIds = [] } = 'emails' in sought ? sought : {};
  const addressed = emails ? { email: { in: [...emails] } } : {};
  const byAddress = { some: { user: addressed } };
  const registered = 'registeredBefore' in sought ? { createdAt: { lt: sought.registeredBefore } } : {};
  const found = await findAmong(tx, registered, {
    candidates: emails ? { user: addressed } : {},
    companies: emails ? { OR: [{ members: byAddress }, { siret: { in: [...sirets] } }] } : {},
    partners: emails ? { OR: [{ members: byAddress }, { id: { in: [...partnerIds] } }] } : {},
  });
  const locked = await lockUnproved(tx, found.userIds);
  if (locked.length === 0) return { userIds: [], candidateIds: [], companyIds: [], partnerIds: [] };
  await tx.$queryRaw`SELECT id FROM "Candidate" WHERE id = ANY (${found.candidateIds}) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT id FROM "Company" WHERE id = ANY (${found.companyIds}) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT id FROM "Partner" WHERE id = ANY (${found.partnerIds}) ORDER BY id FOR UPDATE`;
  return findAmong(
    tx,
    { id: { in: locked } },
    {
      candidates: { id: { in: found.candidateIds } },
      companies: { id: { in: found.companyIds } },
      partners: { id: { in: found.partnerIds } },
    },
  );
}

type Among = {
  candidates: Prisma.CandidateWhereInput;
  companies: Prisma.CompanyWhereInput;
  partners: Prisma.PartnerWhereInput;
};

async function findAmong(tx: Tx, account: Prisma.UserWhereInput, among: Among): Promise<Unconfirmed> {
  const owner = { origin: 'site', state: 'invited', invitedAt: null, signatures: { none: {} } } as const;
  const user = { ...account, lastSignInAt: null, emailVerified: null };
  const managed = { ...owner, members: { some: {}, every: { user } } };
  const members = { select: { userId: true } } as const;
  const candidates = await tx.candidate.findMany({
    where: { AND: [{ ...owner, noticeGivenOn: null, user }, among.candidates] },
    select: { id: true, userId: true, consentRecordedBy: true },
  });
  const companies = await tx.company.findMany({
    where: { AND: [{ ...managed, confirmedAt: null, barred: false }, among.companies] },
    select: { id: true, members },
  });
  const partners = await tx.partner.findMany({
    where: { AND: [managed, among.partners] },
    select: { id: true, members },
  });
  const people = candidates.filter(
    ({ userId, consentRecordedBy }) => consentRecordedBy === null || consentRecordedBy === userId,
  );
  const users = [...people, ...[...companies, ...partners].flatMap((one) => one.members)];
  return {
    userIds: users.flatMap(({ userId }) => userId ?? []),
    candidateIds: people.map(({ id }) => id),
    companyIds: companies.map(({ id }) => id),
    partnerIds: partners.map(({ id }) => id),
  };
}

/** Those of these accounts that are still unproved once they are locked. */
async function lockUnproved(tx: Tx, userIds: string[]): Promise<string[]> {
  if (userIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "User" WHERE id = ANY (${userIds}) AND "lastSignInAt" IS NULL AND "emailVerified" IS NULL
     ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/** The owners, what they hold or files brought of it, their accounts, and the links and mails that wait for these. */
export async function deleteUnconfirmed(tx: Tx, ids: Unconfirmed): Promise<void> {
  const { userIds, candidateIds, companyIds, partnerIds } = ids;
  const users = await tx.user.findMany({ where: { id: { in: userIds } }, select: { email: true } });
  const addresses = users.map(({ email }) => email);
  const offers = await tx.offer.findMany({ where: { companyId: { in: companyIds } }, select: { id: true } });
  const gone = [...candidateIds, ...companyIds, ...partnerIds, ...offers.map(({ id }) => id)];
  await tx.importRecord.deleteMany({ where: { entityId: { in: gone } } });
  await tx.profile.deleteMany({ where: { candidateId: { in: candidateIds } } });
  await tx.candidate.deleteMany({ where: { id: { in: candidateIds } } });
  await tx.company.deleteMany({ where: { id: { in: companyIds } } });
  await tx.partner.deleteMany({ where: { id: { in: partnerIds } } });
  await tx.verificationToken.deleteMany({ where: { identifier: { in: addresses } } });
  await tx.localMail.deleteMany({ where: { to: { in: addresses } } });
  await tx.user.deleteMany({ where: { id: { in: userIds } } });
}
