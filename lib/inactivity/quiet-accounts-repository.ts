import 'server-only';
import type { Tx } from '@/lib/db';

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
 * Accounts that nobody signed in to since `before`. Signs of life are: signing in, a session still open, a letter written (by
 * mail too; for a company in the exchanges that this member carries), and what this person or a counsellor did that the
 * journal tells of them. Accounts of the mission's staff are the director's to close.
 */
export async function listQuietAccounts(
  tx: Tx,
  { before, now }: { before: Date; now: Date },
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
       WHERE u.role IN ('candidate', 'company', 'partner') AND greatest(u."createdAt", u."lastSignInAt") < ${before}
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

/** Keeps that they were told. */
export async function markAccountsReminded(tx: Tx, userIds: string[], now: Date): Promise<void> {
  await tx.user.updateMany({ where: { id: { in: userIds } }, data: { silenceToldAt: now } });
}
