import 'server-only';
import type { Tx } from '@/lib/db';

/** The address of an account, which stays locked until the transaction ends. */
export async function lockAddress(tx: Tx, userId: string): Promise<string | null> {
  const [user] = await tx.$queryRaw<{ email: string }[]>`
    SELECT email FROM "User" WHERE id = ${userId} FOR UPDATE`;
  return user?.email ?? null;
}

/** Whether another account, or a candidate's sheet that is not this account's, has the address. */
export async function isAddressTaken(
  tx: Tx,
  email: string,
  but: { userId?: string; candidateId?: string },
): Promise<boolean> {
  const accounts = await tx.user.count({ where: { email, id: { not: but.userId ?? '' } } });
  const sheets = await tx.candidate.count({
    where: {
      email,
      ...(but.candidateId ? { id: { not: but.candidateId } } : {}),
      ...(but.userId ? { OR: [{ userId: null }, { userId: { not: but.userId } }] } : {}),
    },
  });
  return accounts + sheets > 0;
}

/** The account, the candidate's sheet, and the contact of a company or partner that was this address. */
export async function updateAddress(tx: Tx, userId: string, from: string, to: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { email: to, emailVerified: null } });
  await tx.candidate.updateMany({ where: { userId }, data: { email: to } });
  const theirs = { members: { some: { userId, leftAt: null } }, contactEmail: from };
  await tx.company.updateMany({ where: theirs, data: { contactEmail: to } });
  await tx.partner.updateMany({ where: theirs, data: { contactEmail: to } });
}

export async function updateFileAddress(tx: Tx, candidateId: string, email: string | null): Promise<void> {
  await tx.candidate.update({ where: { id: candidateId }, data: { email } });
}

/** The sheet of this account's candidate, if a file brought it. */
export async function findImportedCandidate(
  tx: Tx,
  where: { userId: string } | { id: string },
): Promise<string | null> {
  const candidate = await tx.candidate.findFirst({ where, select: { id: true } });
  if (!candidate || (await tx.importRecord.count({ where: { entityId: candidate.id } })) === 0) return null;
  return candidate.id;
}

export async function deleteOtherSessions(tx: Tx, userId: string, keptHash: string | null): Promise<void> {
  await tx.session.deleteMany({ where: { userId, sessionToken: { not: keptHash ?? '' } } });
}

/** When a session was opened; null for none. */
export async function findSignInMoment(tx: Tx, sessionHash: string): Promise<Date | null> {
  const session = await tx.session.findUnique({
    where: { sessionToken: sessionHash },
    select: { createdAt: true },
  });
  return session?.createdAt ?? null;
}

type NewChange = { userId: string; email: string; tokenHash: string; createdAt: Date; expiresAt: Date };

/** In the place of an earlier one of this person, whose mailed link dies. Answers its id. */
export async function replaceAddressChange(tx: Tx, change: NewChange): Promise<string> {
  await tx.addressChange.deleteMany({ where: { userId: change.userId } });
  return (await tx.addressChange.create({ data: change, select: { id: true } })).id;
}

/** The address that a link would confirm for this person; null for a dead link or somebody else's. */
export async function findAddressChange(
  tx: Tx,
  { userId, tokenHash, now }: { userId: string; tokenHash: string; now: Date },
): Promise<string | null> {
  const change = await tx.addressChange.findFirst({
    where: { userId, tokenHash, expiresAt: { gt: now } },
    select: { email: true },
  });
  return change?.email ?? null;
}

export async function deleteAddressChange(tx: Tx, userId: string): Promise<void> {
  await tx.addressChange.deleteMany({ where: { userId } });
}

/**
 * Links that may have reached the old address and would have a letter remitted; the page of the exchange still asks. One
 * that was never attempted leaves for the new address: locked, so that no worker takes it before the address has moved.
 */
export async function forgetLetterLinks(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`
    WITH untried AS (
      SELECT id FROM "OutboxEntry"
       WHERE "userId" = ${userId} AND topic = 'confirm-letter' AND state = 'waiting' AND "firstAttemptAt" IS NULL
         FOR UPDATE SKIP LOCKED)
    UPDATE "Message" m SET "confirmHash" = NULL
      FROM "OutboxEntry" e
     WHERE e."userId" = ${userId} AND e.topic = 'confirm-letter' AND e.refs->>'letterId' = m.id
       AND e.id NOT IN (SELECT id FROM untried) AND m."confirmHash" IS NOT NULL`;
}

export async function deleteOldAddressChanges(tx: Tx, now: Date): Promise<void> {
  await tx.addressChange.deleteMany({ where: { expiresAt: { lte: now } } });
}
