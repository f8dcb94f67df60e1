import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { KnownAccount } from './rules';
import type { Colleague, FormerColleague } from './schema';

/** Who joins and who leaves one company, one after the other until the transaction ends. */
export async function lockCompany(tx: Tx, companyId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Company" WHERE id = ${companyId} FOR NO KEY UPDATE`;
}

/** Those who speak for the company today, the longest there first. */
export async function listColleagues(companyId: string, tx: Tx = db): Promise<Colleague[]> {
  const rows = await tx.companyMember.findMany({
    where: { companyId, leftAt: null },
    select: { userId: true, role: true, joinedAt: true, user: { select: { name: true, email: true } } },
    orderBy: { joinedAt: 'asc' },
  });
  return rows.map(({ userId, role, joinedAt, user }) => ({
    userId,
    ...user,
    since: joinedAt,
    administrator: role === 'administrator',
  }));
}

/** Those who were taken out since that moment and have not come back, the latest first. */
export async function listFormerColleagues(
  companyId: string,
  since: Date,
  tx: Tx = db,
): Promise<FormerColleague[]> {
  const rows = await tx.companyMember.findMany({
    where: { companyId, leftAt: { gt: since } },
    select: { userId: true, leftAt: true, user: { select: { name: true, email: true } } },
    orderBy: { leftAt: 'desc' },
  });
  return rows.map(({ userId, leftAt, user }) => ({ userId, ...user, leftAt: leftAt! }));
}

export async function findAccount(tx: Tx, email: string): Promise<(KnownAccount & { id: string }) | null> {
  const user = await tx.user.findUnique({
    where: { email },
    select: {
      ...{ id: true, role: true, disabledAt: true },
      companies: { where: { leftAt: null }, select: { companyId: true } },
    },
  });
  return (
    user && {
      id: user.id,
      role: user.role,
      disabled: user.disabledAt !== null,
      companyIds: user.companies.map(({ companyId }) => companyId),
    }
  );
}

/** An account that goes with the demonstration if its company does. */
export async function insertAccount(tx: Tx, email: string, companyId: string): Promise<string> {
  const { demo } = await tx.company.findUniqueOrThrow({ where: { id: companyId }, select: { demo: true } });
  return (await tx.user.create({ data: { email, role: 'company', demo }, select: { id: true } })).id;
}

export async function insertMember(
  tx: Tx,
  { companyId, userId, name, now }: { companyId: string; userId: string; name: string; now: Date },
): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { name } });
  await tx.companyMember.upsert({
    where: { companyId_userId: { companyId, userId } },
    create: { companyId, userId, joinedAt: now },
    // who was an administrator before does not become one again by an invitation
    update: { leftAt: null, role: 'member' },
  });
}

export async function endMembership(tx: Tx, companyId: string, userId: string, now: Date): Promise<void> {
  await tx.companyMember.updateMany({ where: { companyId, userId, leftAt: null }, data: { leftAt: now } });
}

/** The contact details of a company where they are those of this member. */
export async function forgetContact(tx: Tx, companyId: string, userId: string): Promise<void> {
  const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  await tx.company.updateMany({
    where: { id: companyId, contactEmail: email },
    data: { contactName: null, contactEmail: null, contactPhone: null },
  });
}

/** With the part that they had. */
export async function resumeMembership(tx: Tx, companyId: string, userId: string): Promise<void> {
  await tx.companyMember.update({
    where: { companyId_userId: { companyId, userId } },
    data: { leftAt: null },
  });
}

export async function makeAdministrator(tx: Tx, companyId: string, userId: string): Promise<void> {
  await tx.companyMember.update({
    where: { companyId_userId: { companyId, userId } },
    data: { role: 'administrator' },
  });
}

/** What can no longer be undone is forgotten: the account stays, that it was of the company does not. */
export async function deleteEndedMemberships(tx: Tx, before: Date): Promise<void> {
  await tx.companyMember.deleteMany({ where: { leftAt: { lt: before } } });
}
