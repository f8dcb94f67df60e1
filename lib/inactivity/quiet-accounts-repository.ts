import 'server-only';
import type { Tx } from '@/lib/db';
import type { Followed } from './schema';

/** An account whose owner has given no sign of life for a while. */
export type QuietAccount = {
  userId: string;
  role: 'candidate' | 'company' | 'partner';
  /** Whom it speaks for; all null for a member who left. */
  candidateId: string | null;
  profileId: string | null;
  companyId: string | null;
  partnerId: string | null;
  lastSign: Date;
  remindedAt: Date | null;
};

/**
 * Accounts that nobody used since `before`; with `only`, that one if it is among them. Signs of life are: a visit while signed
 * in, a session still open, a letter written (by mail too; for a company in the exchanges that this member carries), and what
 * this person or a counsellor did that the journal tells of them. Accounts of the mission's staff are the director's to close.
 */
export async function listQuietAccounts(
  tx: Tx,
  { before, now, only = null }: { before: Date; now: Date; only?: string | null },
): Promise<QuietAccount[]> {
  return tx.$queryRaw<QuietAccount[]>`
    WITH quiet AS (
      SELECT u.id AS "userId", u.role::text, c.id AS "candidateId", p.id AS "profileId", cm."companyId", pm."partnerId",
             greatest(u."createdAt", u."lastSignInAt") AS seen, u."silenceToldAt" AS "remindedAt"
        FROM "User" u
        LEFT JOIN "Candidate" c ON c."userId" = u.id
        LEFT JOIN "Profile" p ON p."candidateId" = c.id
        LEFT JOIN "CompanyMember" cm ON cm."userId" = u.id AND cm."leftAt" IS NULL
        LEFT JOIN "PartnerMember" pm ON pm."userId" = u.id AND pm."leftAt" IS NULL
       WHERE (${only}::text IS NULL OR u.id = ${only})
         AND u.role IN ('candidate', 'company', 'partner') AND greatest(u."createdAt", u."lastSignInAt") < ${before}
         AND NOT EXISTS (SELECT FROM "Session" s WHERE s."userId" = u.id AND s.expires > ${now})),
    signs AS (
      SELECT q.*, greatest(q.seen, letters.at, deeds.at) AS "lastSign"
        FROM quiet q
        LEFT JOIN LATERAL (
          SELECT max(m."createdAt") AS at FROM "Conversation" v JOIN "Message" m ON m."conversationId" = v.id AND m.side::text = q.role
           WHERE (v."profileId" = q."profileId" OR v."memberId" = q."userId") AND m.state <> 'to_confirm') letters ON true
        LEFT JOIN LATERAL (
          SELECT max(e.at) AS at FROM "AuditEvent" e LEFT JOIN "User" a ON a.id = e.actor
           WHERE e."subjectId" IN (q."userId", q."candidateId", q."profileId", q."companyId", q."partnerId")
             AND (e.actor = q."userId" OR a.role IN ('counsellor', 'director'))) deeds ON true)
    SELECT DISTINCT ON ("userId") "userId", role, "candidateId", "profileId", "companyId", "partnerId", "lastSign", "remindedAt"
      FROM signs WHERE "lastSign" < ${before} ORDER BY "userId", "lastSign" DESC`;
}

/** Owners that these accounts speak for, where every account that does was told. */
export async function listFadingOwners(tx: Tx, userIds: string[]): Promise<Followed[]> {
  return tx.$queryRaw<Followed[]>`
    SELECT 'candidate' AS kind, "counsellorId" FROM "Candidate" WHERE "userId" = ANY(${userIds})
    UNION ALL
    SELECT 'company', NULL FROM "CompanyMember" m JOIN "User" u ON u.id = m."userId"
     WHERE m."leftAt" IS NULL
     GROUP BY m."companyId" HAVING bool_or(u.id = ANY(${userIds})) AND bool_and(u."silenceToldAt" IS NOT NULL)
    UNION ALL
    SELECT 'partner', NULL FROM "PartnerMember" m JOIN "User" u ON u.id = m."userId"
     WHERE m."leftAt" IS NULL
     GROUP BY m."partnerId" HAVING bool_or(u.id = ANY(${userIds})) AND bool_and(u."silenceToldAt" IS NOT NULL)`;
}

/** Until the transaction ends nobody signs in to this account: who is about to is waited for. */
export async function lockAccount(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${userId} FOR UPDATE`;
}

/** Forgets what those who are no longer quiet were told. */
export async function clearOtherReminders(tx: Tx, quietIds: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "User" SET "silenceToldAt" = NULL WHERE "silenceToldAt" IS NOT NULL AND id <> ALL(${quietIds})`;
}

/** The same for whoever speaks for these owners today. */
export async function clearRemindersOf(tx: Tx, ownerIds: string[]): Promise<void> {
  const ids = { in: ownerIds };
  await tx.user.updateMany({
    where: {
      OR: [
        { candidate: { id: ids } },
        { companies: { some: { companyId: ids, leftAt: null } } },
        { partners: { some: { partnerId: ids, leftAt: null } } },
      ],
    },
    data: { silenceToldAt: null },
  });
}

/** Keeps that they were told. */
export async function markAccountsReminded(tx: Tx, userIds: string[], now: Date): Promise<void> {
  await tx.user.updateMany({ where: { id: { in: userIds } }, data: { silenceToldAt: now } });
}
