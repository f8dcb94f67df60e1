import 'server-only';
import type { Tx } from '@/lib/db';

/** Every exchange of the company, locked until the transaction ends: nothing is queued for a leaver meanwhile. */
export async function lockExchanges(tx: Tx, companyId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Conversation" WHERE "companyId" = ${companyId} ORDER BY id FOR UPDATE`;
}

/** The exchanges that this member had opened or first answered are everybody's again. */
export async function freeExchanges(tx: Tx, companyId: string, memberId: string): Promise<void> {
  await tx.conversation.updateMany({ where: { companyId, memberId }, data: { memberId: null } });
}

/**
 * Takes out of the queue all mail about the company's exchanges that was on its way to a leaver, and ends what may have
 * left. Answers the letters among it, in their order; `alone` are those that nobody else of the company was or will be mailed.
 */
export async function takeBackMails(
  tx: Tx,
  companyId: string,
  userId: string,
): Promise<{ messageId: string; conversationId: string; alone: boolean }[]> {
  return tx.$queryRaw`
    WITH taken AS (
      DELETE FROM "OutboxEntry" e USING "Conversation" c
       WHERE c.id = e."conversationId" AND c."companyId" = ${companyId} AND e."userId" = ${userId}
         AND e.state IN ('waiting', 'sending', 'unknown_fate')
      RETURNING e."messageId", e."conversationId", e.sequence, e.topic)
    SELECT "messageId", "conversationId", NOT EXISTS (
           SELECT FROM "OutboxEntry" o
            WHERE o."messageId" = t."messageId" AND o."userId" <> ${userId} AND o.state <> 'failed') AS alone
      FROM taken t WHERE topic = 'letter' ORDER BY sequence`;
}
