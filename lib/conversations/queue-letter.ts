import 'server-only';
import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/outbox/enqueue';
import type { Party } from './party-repository';
import { moveLetter, type LockedConversation } from './letter-repository';
import { recipientsOf } from './recipients';

/** Queues a released letter's mail for whoever of the other side gets it. Nobody with an address: it is read on the site. */
export async function queueLetter(
  tx: Tx,
  messageId: string,
  conversation: LockedConversation,
  reader: Party,
): Promise<void> {
  const recipients = recipientsOf(reader, conversation.memberId);
  if (recipients.length === 0) return;
  await moveLetter(tx, messageId, 'queued');
  for (const { id: userId } of recipients) {
    await enqueue(tx, { topic: 'letter', conversationId: conversation.id, messageId, userId });
  }
}
