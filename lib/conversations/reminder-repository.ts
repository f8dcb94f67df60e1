import 'server-only';
import type { Tx } from '@/lib/db';
import type { Side } from './schema';
import { HAS_NO_ANSWER, LAST_READABLE } from './unanswered-sql';

export type Unanswered = {
  id: string;
  profileId: string;
  companyId: string;
  memberId: string | null;
  /** Who should answer. */
  side: Side;
};

/**
 * Open exchanges whose last letter was let go after `after` and before `before` and has no answer, not even one that
 * waits, each once for a letter.
 */
export async function listUnanswered(
  tx: Tx,
  { after, before }: { after: Date; before: Date },
): Promise<Unanswered[]> {
  return tx.$queryRaw<Unanswered[]>`
    SELECT c.id, c."profileId", c."companyId", c."memberId",
           CASE m.side WHEN 'candidate' THEN 'company'::"Side" ELSE 'candidate'::"Side" END AS side
      FROM "Conversation" c
      JOIN LATERAL (${LAST_READABLE}) m ON true
     WHERE c.state = 'open' AND m."releasedAt" >= ${after} AND m."releasedAt" < ${before}
       AND (c."remindedAt" IS NULL OR c."remindedAt" < m."releasedAt")
       AND ${HAS_NO_ANSWER}
     ORDER BY c.id LIMIT 2000`;
}

export async function markReminded(tx: Tx, ids: string[], now: Date): Promise<void> {
  await tx.conversation.updateMany({ where: { id: { in: ids } }, data: { remindedAt: now } });
}

/** Those of these users who want to be reminded. */
export async function listWillingToBeReminded(tx: Tx, ids: string[]): Promise<Set<string>> {
  const rows = await tx.user.findMany({
    where: { id: { in: ids }, reminders: true },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
