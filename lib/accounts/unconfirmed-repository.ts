import 'server-only';
import type { Tx } from '@/lib/db';

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
 * invited, confirmed or recorded a paper of is left alone. Their accounts stay locked until the transaction ends, so
 * that none of them is proved meanwhile.
 */
export async function listUnconfirmed(tx: Tx, sought: Sought): Promise<Unconfirmed> {
  const owner = { origin: 'site', state: 'invited', invitedAt: null, signatures: { none: {} } } as const;
  const user = {
    ...{ lastSignInAt: null, emailVerified: null },
    ...('registeredBefore' in sought && { createdAt: { lt: sought.registeredBefore } }),
  };
  const managed = { ...owner, members: { some: {}, every: { user } } };
  const members = { select: { userId: true } } as const;
  const { emails, sirets = [], partnerIds = [] } = 'emails' in sought ? sought : {};
  const held = (...others: object[]) =>
    emails ? { OR: [{ members: { some: { user: { email: { in: [...emails] } } } } }, ...others] } : {};
  const candidates = await tx.candidate.findMany({
    where: { ...owner, user: { ...user, ...(emails && { email: { in: [...emails] } }) } },
    select: { id: true, userId: true, consentRecordedBy: true },
  });
  const companies = await tx.company.findMany({
    where: { ...managed, confirmedAt: null, ...held({ siret: { in: [...sirets] } }) },
    select: { id: true, members },
  });
  const partners = await tx.partner.findMany({
    where: { ...managed, ...held({ id: { in: [...partnerIds] } }) },
    select: { id: true, members },
  });
  const people = candidates
    .filter(({ userId, consentRecordedBy }) => consentRecordedBy === null || consentRecordedBy === userId)
    .map(({ id, userId }) => ({ id, members: [{ userId: userId! }] }));
  const unproved = await lockUnproved(
    tx,
    [...people, ...companies, ...partners].flatMap((one) => one.members.map(({ userId }) => userId)),
  );
  const idsOf = (owners: { id: string; members: { userId: string }[] }[]) =>
    owners.filter((one) => one.members.every(({ userId }) => unproved.has(userId))).map(({ id }) => id);
  return {
    userIds: [...unproved],
    candidateIds: idsOf(people),
    companyIds: idsOf(companies),
    partnerIds: idsOf(partners),
  };
}

/** Those of these accounts that are still unproved once they are locked. */
async function lockUnproved(tx: Tx, userIds: string[]): Promise<Set<string>> {
  if (userIds.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "User" WHERE id = ANY (${userIds}) AND "lastSignInAt" IS NULL AND "emailVerified" IS NULL
     ORDER BY id FOR UPDATE`;
  return new Set(rows.map(({ id }) => id));
}

/** The owners, what they hold, their accounts, and the links and mails that wait for these. */
export async function deleteUnconfirmed(tx: Tx, ids: Unconfirmed): Promise<void> {
  const { userIds, candidateIds, companyIds, partnerIds } = ids;
  const users = await tx.user.findMany({ where: { id: { in: userIds } }, select: { email: true } });
  const addresses = users.map(({ email }) => email);
  await tx.profile.deleteMany({ where: { candidateId: { in: candidateIds } } });
  await tx.candidate.deleteMany({ where: { id: { in: candidateIds } } });
  await tx.company.deleteMany({ where: { id: { in: companyIds } } });
  await tx.partner.deleteMany({ where: { id: { in: partnerIds } } });
  await tx.verificationToken.deleteMany({ where: { identifier: { in: addresses } } });
  await tx.localMail.deleteMany({ where: { to: { in: addresses } } });
  await tx.user.deleteMany({ where: { id: { in: userIds } } });
}
