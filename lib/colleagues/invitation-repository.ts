import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { PendingInvitation } from './schema';

type NewInvitation = {
  companyId: string;
  email: string;
  tokenHash: string;
  invitedById: string;
  createdAt: Date;
  expiresAt: Date;
};

/** In the place of an earlier one to the same address, whose mailed link dies. Answers its id. */
export async function replaceInvitation(tx: Tx, invitation: NewInvitation): Promise<string> {
  const { companyId, email } = invitation;
  await tx.companyInvitation.deleteMany({ where: { companyId, email } });
  return (await tx.companyInvitation.create({ data: invitation, select: { id: true } })).id;
}

export async function isInvited(tx: Tx, companyId: string, email: string, now: Date): Promise<boolean> {
  return (await tx.companyInvitation.count({ where: { companyId, email, expiresAt: { gt: now } } })) > 0;
}

/** Those that nobody answered yet, the latest first. */
export async function listInvitations(
  companyId: string,
  now: Date,
  tx: Tx = db,
): Promise<PendingInvitation[]> {
  const rows = await tx.companyInvitation.findMany({
    where: { companyId, expiresAt: { gt: now } },
    select: { id: true, email: true, createdAt: true, expiresAt: true },
    orderBy: { createdAt: 'desc' },
  });
  return rows.map(({ createdAt, ...row }) => ({ ...row, sentAt: createdAt }));
}

export type LiveInvitation = { id: string; companyId: string; email: string };

/** By the hash of its token; null once it was answered, withdrawn, or is too old. */
export async function findInvitation(tx: Tx, tokenHash: string, now: Date): Promise<LiveInvitation | null> {
  return tx.companyInvitation.findFirst({
    where: { tokenHash, expiresAt: { gt: now } },
    select: { id: true, companyId: true, email: true },
  });
}

/** What its mail says; null once it is gone. A company that wants discretion is not named to an address that it may have mistyped. */
export async function findInvitationMail(id: string): Promise<{ to: string; company: string | null } | null> {
  const row = await db.companyInvitation.findUnique({
    where: { id },
    select: { email: true, companyId: true },
  });
  return row && { to: row.email, company: await findNameForInvitee(row.companyId) };
}

/** Under which name a company invites: its approved page's, else the mission locale's own; null for a discreet one. */
export async function findNameForInvitee(companyId: string): Promise<string | null> {
  const company = await db.company.findUnique({
    where: { id: companyId },
    select: {
      ...{ discreet: true, legalName: true },
      versions: { where: { state: 'approved' }, select: { name: true } },
    },
  });
  return !company || company.discreet ? null : (company.versions[0]?.name ?? company.legalName);
}

/** False when there was none any more. */
export async function deleteInvitation(tx: Tx, id: string, companyId: string): Promise<boolean> {
  return (await tx.companyInvitation.deleteMany({ where: { id, companyId } })).count > 0;
}

export async function deleteInvitationsBy(tx: Tx, companyId: string, invitedById: string): Promise<void> {
  await tx.companyInvitation.deleteMany({ where: { companyId, invitedById } });
}

export async function deleteExpired(tx: Tx, now: Date): Promise<void> {
  await tx.companyInvitation.deleteMany({ where: { expiresAt: { lte: now } } });
}
