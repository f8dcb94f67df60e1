import 'server-only';
import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/outbox/enqueue';
import type { NoticeCode } from '@/lib/mail/compose/plain-notice';
import type { Party } from './party-repository';
import { recipientsOf } from './recipients';

/** Mails one side of an exchange a notice of ours, in fixed words. */
export async function tellSide(
  tx: Tx,
  conversation: { id: string; memberId: string | null },
  party: Party,
  code: NoticeCode,
): Promise<void> {
  for (const { id: userId } of recipientsOf(party, conversation.memberId)) {
    await enqueue(tx, {
      topic: 'letter-notice',
      conversationId: conversation.id,
      userId,
      refs: { code },
    });
  }
}
