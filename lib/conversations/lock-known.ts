import 'server-only';
import type { Tx } from '@/lib/db';
import { NotFoundError } from '@/lib/domain-error';
import { doesSideKnow } from './closing-repository';
import { lockConversation, type LockedConversation } from './letter-repository';
import { isTheirs } from './parties';
import { sideOf, type Correspondent } from './policy';

/**
 * The actor's exchange, locked until the transaction ends.
 * @throws NotFoundError when it is not theirs, or they cannot know of it yet.
 */
export async function lockKnown(tx: Tx, id: string, actor: Correspondent): Promise<LockedConversation> {
  const conversation = await lockConversation(tx, id);
  const known = conversation && isTheirs(conversation, actor) && (await doesSideKnow(tx, id, sideOf(actor)));
  if (!known) throw new NotFoundError('Cet échange n’existe pas.');
  return conversation;
}
