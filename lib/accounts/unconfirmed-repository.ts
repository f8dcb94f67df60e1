import 'server-only';
import type { Tx } from '@/lib/db';

type Unconfirmed = {
  userIds: string[];
  candidateIds: string[];
  companyIds: string[];
  partnerIds: string[];
};

/**
 * Owners who wrote themselves in before this moment and never signed in, so that nobody proved the address is theirs.
 * Whom a counsellor invited, confirmed, recorded a signature of or imported a row about is left alone.
 */
export async function listUnconfirmed(tx: Tx, registeredBefore: Date): Promise<Unconfirmed> {
  const user = { lastSignInAt: null, emailVerified: null, createdAt: { lt: registeredBefore } };
  const owner = {
    origin: 'site',
    state: 'invited',
    invitedAt: null,
    signatures: { none: {} },
  } as const;
  const managed = { ...owner, members: { some: {}, every: { user } } };
  const members = { select: { userId: true } } as const;
  const candidates = await tx.candidate.findMany({
    where: { ...owner, user },
    select: { id: true, userId: true },
  });
  const companies = await tx.company.findMany({
    where: { ...managed, confirmedAt: null },
    select: { id: true, members },
  });
  const partners = await tx.partner.findMany({ where: managed, select: { id: true, members } });
  const all = [...candidates, ...companies, ...partners].map(({ id }) => id);
  const records = await tx.importRecord.findMany({
    where: { entityId: { in: all } },
    select: { entityId: true },
  });
  const filed = new Set(records.map(({ entityId }) => entityId));
  const unfiled = <Owner extends { id: string }>(owners: Owner[]) =>
    owners.filter(({ id }) => !filed.has(id));
  const [people, ...managers] = [unfiled(candidates), unfiled(companies), unfiled(partners)] as const;
  const users = [...people, ...managers.flat().flatMap((one) => one.members)];
  return {
    userIds: users.flatMap(({ userId }) => userId ?? []),
    candidateIds: people.map(({ id }) => id),
    companyIds: managers[0].map(({ id }) => id),
    partnerIds: managers[1].map(({ id }) => id),
  };
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
