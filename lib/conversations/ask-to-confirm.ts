import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/outbox/enqueue';
import { seal } from '@/lib/seal';
import { keepConfirmHash } from './confirm-repository';
import type { LockedConversation } from './letter-repository';
import { countNotice } from './notice-repository';
import type { Party } from './party-repository';
import { recipientsOf } from './recipients';

const DAY = 86_400_000;
const QUESTIONS_A_DAY = 5;

export const hashConfirmToken = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * Asks the writer, at the known address, whether a letter from another one is theirs. Only a hash of the mailed token is
 * kept. Beyond five a day the letters are kept all the same, and no mail asks: nobody is flooded through us.
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
  const day = new Date(Math.floor(now.getTime() / DAY) * DAY);
  if ((await countNotice(tx, `confirm:${owner.id}`, day)) > QUESTIONS_A_DAY) return;
  const token = randomBytes(32).toString('base64url');
  await keepConfirmHash(tx, letterId, hashConfirmToken(token));
  const sealed = seal(JSON.stringify({ token }));
  await enqueue(tx, { topic: 'confirm-letter', conversationId: conversation.id, userId: owner.id, sealed });
}
