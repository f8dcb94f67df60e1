import 'server-only';
import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/outbox/enqueue';
import type { Party } from './party-repository';
import { moveLetter, type LockedConversation } from './letter-repository';

/**
 * Queues a released letter's mail for whoever of the other side gets it: for a company, the member who opened or
 * first answered the exchange, until then every member. Nobody with an address: it is read on the site.
 */
export async function queueLetter(
  tx: Tx,
  messageId: string,
  conversation: LockedConversation,
  reader: Party,
): Promise<void> {
  const member =
    reader.side === 'company' ? reader.users.find(({ id }) => id === conversation.memberId) : undefined;
  const recipients = member ? [member] : reader.users;
  if (recipients.length === 0) return;
  await moveLetter(tx, messageId, 'queued');
  for (const { id: userId } of recipients) {
    await enqueue(tx, { topic: 'letter', conversationId: conversation.id, messageId, userId });
  }
}
