import 'server-only';
import type { Tx } from '@/lib/db';
import { READABLE_STATES } from './letter-states';
import type { Side } from './schema';

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
      JOIN LATERAL (SELECT m.side, m.number, m."releasedAt" FROM "Message" m
                     WHERE m."conversationId" = c.id AND m.state::text = ANY (${READABLE_STATES})
                     ORDER BY m.number DESC LIMIT 1) m ON true
     WHERE c.state = 'open' AND m."releasedAt" >= ${after} AND m."releasedAt" < ${before}
       AND (c."remindedAt" IS NULL OR c."remindedAt" < m."releasedAt")
       AND NOT EXISTS (SELECT FROM "Message" a WHERE a."conversationId" = c.id AND a.side <> m.side
                          AND a.number > m.number AND a.state NOT IN ('refused_at_door', 'refused'))
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
