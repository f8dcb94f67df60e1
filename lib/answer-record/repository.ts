import 'server-only';
import { db, type Tx } from '@/lib/db';
import { READABLE_STATES } from '@/lib/conversations/letter-states';
import type { AnswerFacts } from './rules';

/** First letters that candidates wrote to this company and that were let go before `before`, with their answers until then. */
export async function findAnswerFacts(companyId: string, before: Date): Promise<AnswerFacts> {
  const [row] = await db.$queryRaw<{ letters: bigint; answered: bigint; medianDays: number | null }[]>`
    WITH letters AS (
      SELECT c.id, min(m."releasedAt") AS at
        FROM "Conversation" c JOIN "Message" m ON m."conversationId" = c.id
       WHERE c."companyId" = ${companyId} AND c."openedBy" = 'candidate' AND m.side = 'candidate'
         AND m.state::text = ANY (${READABLE_STATES}) AND m."releasedAt" < ${before}
       GROUP BY c.id),
    answers AS (
      SELECT l.id, l.at, (SELECT min(a."releasedAt") FROM "Message" a
               WHERE a."conversationId" = l.id AND a.side = 'company' AND a.state::text = ANY (${READABLE_STATES})
                 AND a."releasedAt" >= l.at AND a."releasedAt" < ${before}) AS answered
        FROM letters l)
    SELECT count(*) AS letters, count(answered) AS answered,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered - at) / 86400)
             FILTER (WHERE answered IS NOT NULL) AS "medianDays"
      FROM answers`;
  return {
    letters: Number(row?.letters ?? 0),
    answered: Number(row?.answered ?? 0),
    medianDays: row?.medianDays ?? null,
  };
}

/**
 * Active companies with at least `least` letters of candidates let go before `before` and without any answer, not even
 * one that waits; letters from before its last such pause, or that the candidate closed, do not count.
 */
export async function listSilentCompanies(tx: Tx, least: number, before: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT co.id FROM "Company" co JOIN "Conversation" c ON c."companyId" = co.id
     WHERE co.state = 'active' AND c."openedBy" = 'candidate'
       AND NOT (c.state = 'closed' AND c."closedBy" IS NOT DISTINCT FROM 'candidate')
       AND EXISTS (SELECT FROM "Message" m WHERE m."conversationId" = c.id AND m.side = 'candidate'
                      AND m.state::text = ANY (${READABLE_STATES}) AND m."releasedAt" < ${before}
                      AND m."releasedAt" > coalesce(co."silencePausedAt", '-infinity'))
       AND NOT EXISTS (SELECT FROM "Message" a WHERE a."conversationId" = c.id AND a.side = 'company'
                          AND a.state NOT IN ('refused_at_door', 'refused'))
     GROUP BY co.id HAVING count(*) >= ${least} ORDER BY co.id`;
  return rows.map(({ id }) => id);
}

export async function markSilencePause(tx: Tx, companyId: string, now: Date): Promise<void> {
  await tx.company.update({ where: { id: companyId }, data: { silencePausedAt: now } });
}

/** Accounts to tell: the company's active members and the mission's staff. */
export async function listWhoToTell(
  tx: Tx,
  companyId: string,
): Promise<{ members: string[]; staff: string[] }> {
  const members = await tx.companyMember.findMany({
    where: { companyId, leftAt: null, user: { disabledAt: null } },
    select: { userId: true },
  });
  const staff = await tx.user.findMany({
    where: { role: { in: ['counsellor', 'director'] }, disabledAt: null },
    select: { id: true },
  });
  return { members: members.map(({ userId }) => userId), staff: staff.map(({ id }) => id) };
}

export type PausedCompany = { id: string; name: string; pausedAt: Date };

/** Companies that are paused because they left letters unanswered, for counsellors; the latest first. */
export async function listPausedForSilence(): Promise<PausedCompany[]> {
  const rows = await db.company.findMany({
    where: { state: 'paused', silencePausedAt: { not: null } },
    select: { id: true, legalName: true, slug: true, silencePausedAt: true },
    orderBy: { silencePausedAt: 'desc' },
    take: 50,
  });
  return rows.map(({ id, legalName, slug, silencePausedAt }) => ({
    id,
    name: legalName ?? slug,
    pausedAt: silencePausedAt!,
  }));
}
