import 'server-only';
import type { Tx } from '@/lib/db';
import { drawMailedToken, hashMailedToken } from '@/lib/mailed-token';
import { enqueue } from '@/lib/outbox/enqueue';
import { seal } from '@/lib/seal';
import { keepConfirmHash } from './confirm-repository';
import type { LockedConversation } from './letter-repository';
import { isWithinDay } from './notice-repository';
import type { Party } from './party-repository';
import { recipientsOf } from './recipients';

const QUESTIONS_A_DAY = 5;

/**
 * Asks the writer, at the known address, whether a letter from another one is theirs. Only a hash of the mailed token is
 * kept. Beyond five a day the letters are kept all the same, and no mail asks: nobody is flooded through us. The page of
 * the exchange asks about each.
 */
export async function askToConfirm(
  tx: Tx,
  {
    letterId,
    conversation,
    writer,
    now,
  }: { letterId: string; conversation: LockedConversation; writer: Party; now: Date },
): Promise<void> {
  const [owner] = recipientsOf(writer, conversation.memberId);
  if (!owner) return;
  if (!(await isWithinDay(tx, `confirm:${owner.id}`, QUESTIONS_A_DAY, now))) return;
  const token = drawMailedToken();
  await keepConfirmHash(tx, letterId, hashMailedToken(token));
  const sealed = seal(JSON.stringify({ token }));
  const about = { conversationId: conversation.id, userId: owner.id, refs: { letterId } };
  await enqueue(tx, { topic: 'confirm-letter', ...about, sealed });
}
