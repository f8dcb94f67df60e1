import 'server-only';
import { addDays } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import type { SignInUser } from './schema';

export async function findSignInUser(tx: Tx, email: string): Promise<SignInUser | null> {
  return tx.user.findFirst({
    where: { email, disabledAt: null },
    select: { id: true, email: true, role: true },
  });
}

export async function insertLinkToken(tx: Tx, email: string, hash: string, expires: Date): Promise<void> {
  await tx.verificationToken.create({ data: { identifier: email, token: hash, expires } });
}

export async function countLiveLinks(tx: Tx, email: string, now: Date): Promise<number> {
  return tx.verificationToken.count({ where: { identifier: email, expires: { gt: now } } });
}

/** The address of a link that still works, or null. Reading it does not use it up. */
export async function findLinkAddress(tx: Tx, hash: string, now: Date): Promise<string | null> {
  const row = await tx.verificationToken.findUnique({ where: { token: hash } });
  return row && row.expires > now ? row.identifier : null;
}

/** Every other link of this address, and everybody's links that are too old. */
export async function deleteSpentLinks(tx: Tx, email: string, now: Date): Promise<void> {
  await tx.verificationToken.deleteMany({ where: { OR: [{ identifier: email }, { expires: { lt: now } }] } });
}

async function updateSessionExpiry(tx: Tx, tokenHash: string, expires: Date): Promise<void> {
  await tx.session.updateMany({ where: { sessionToken: tokenHash }, data: { expires } });
}

export async function updateNewSession(
  tx: Tx,
  tokenHash: string,
  data: { expires: Date; device: string },
): Promise<void> {
  await tx.session.updateMany({ where: { sessionToken: tokenHash }, data });
}

/** A session in use: its new expiry, and once a day that its owner is still there (retention looks at that). */
export async function keepSession(
  tx: Tx,
  tokenHash: string,
  { userId, expires, now }: { userId: string; expires: Date; now: Date },
): Promise<void> {
  await updateSessionExpiry(tx, tokenHash, expires);
  const aDayAgo = { OR: [{ lastSignInAt: null }, { lastSignInAt: { lte: addDays(now, -1) } }] };
  await tx.user.updateMany({ where: { id: userId, ...aDayAgo }, data: { lastSignInAt: now } });
}

export async function deleteSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.session.deleteMany({ where: { sessionToken: tokenHash } });
}

/** Answers how many places were signed out. */
export async function deleteSessionsOf(tx: Tx, userId: string): Promise<number> {
  return (await tx.session.deleteMany({ where: { userId } })).count;
}

export async function deleteExpiredSessions(tx: Tx, now: Date): Promise<void> {
  await tx.session.deleteMany({ where: { expires: { lt: now } } });
}

export async function recordSignIn(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { lastSignInAt: now } });
}

/** Signing in is what turns an invitation, or a registration, into an active owner. */
export async function activateInvitedOwner(tx: Tx, userId: string): Promise<void> {
  await tx.candidate.updateMany({ where: { userId, state: 'invited' }, data: { state: 'active' } });
  const member = { some: { userId, leftAt: null } };
  await tx.company.updateMany({ where: { members: member, state: 'invited' }, data: { state: 'active' } });
  await tx.partner.updateMany({ where: { members: member, state: 'invited' }, data: { state: 'active' } });
}
