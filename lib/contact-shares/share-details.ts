import 'server-only';
import type { Tx } from '@/lib/db';
import { lockConversation } from '@/lib/conversations/letter-repository';
import { findParties, isTheirs, seenFrom } from '@/lib/conversations/parties';
import { canSendLetter, sideOf, type Correspondent } from '@/lib/conversations/policy';
import { tellSide } from '@/lib/conversations/tell-side';
import { DomainError, NotFoundError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { seal } from '@/lib/seal';
import { listOwnDetails } from './details-repository';
import { sealPreview } from './preview-seal';
import { insertShare } from './repository';
import type { DetailKey } from './schema';

type Sharing = {
  actor: Correspondent;
  conversationId: string;
  keys: readonly DetailKey[];
  preview: string;
  now: Date;
};

/**
 * Shows these details of the actor's to the other side of one exchange, as they were previewed, for good. The other
 * side is told that a card is there; the card itself is read on the site only.
 */
export async function shareDetails(tx: Tx, sharing: Sharing): Promise<string> {
  const { actor, conversationId, keys, preview, now } = sharing;
  const conversation = await lockConversation(tx, conversationId);
  if (!conversation || !isTheirs(conversation, actor)) throw new NotFoundError('Cet échange n’existe pas.');
  const side = sideOf(actor);
  const { writer, reader } = seenFrom(await findParties(tx, conversation), side);
  if (!canSendLetter(writer, reader, conversation)) throw new DomainError(NOT_OPEN);
  const details = (await listOwnDetails(actor, tx)).filter(({ key }) => keys.includes(key));
  if (details.length === 0 || sealPreview(conversationId, actor.userId, details) !== preview)
    throw new DomainError(CHANGED);
  const content = seal(JSON.stringify(details));
  await insertShare(tx, { conversationId, side, content, sharedBy: actor.userId, sharedAt: now });
  await recordEvent(tx, {
    name: 'details_shared',
    actor: actor.userId,
    subject: 'conversation',
    subjectId: conversationId,
    data: { side, count: details.length },
  });
  await tellSide(tx, conversation, reader, 'details-shared');
  return conversationId;
}

const NOT_OPEN = 'Cet échange n’est pas ouvert en ce moment. Vos coordonnées n’ont été montrées à personne.';
const CHANGED =
  'L’aperçu n’est plus à jour : vos coordonnées ont changé depuis. Rien n’a été montré. Relisez l’aperçu, puis confirmez.';
