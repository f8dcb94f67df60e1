import 'server-only';
import type { Tx } from '@/lib/db';
import { hasBeenHeard } from '@/lib/conversations/closing-repository';
import { lockKnown } from '@/lib/conversations/lock-known';
import { findParties, seenFrom } from '@/lib/conversations/parties';
import { canSendLetter, sideOf, type Correspondent } from '@/lib/conversations/policy';
import { otherSide } from '@/lib/conversations/schema';
import { tellSide } from '@/lib/conversations/tell-side';
import { DomainError } from '@/lib/domain-error';
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
  const conversation = await lockKnown(tx, conversationId, actor);
  const side = sideOf(actor);
  // before an answer the other side may not know of the exchange, nor may this one learn whether it does
  if (!(await hasBeenHeard(tx, conversationId, otherSide(side)))) throw new DomainError(NO_ANSWER);
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
const NO_ANSWER =
  'Vous pourrez partager vos coordonnées quand vous aurez reçu une lettre dans cet échange. Rien n’a été montré.';
const CHANGED =
  'L’aperçu n’est plus à jour : vos coordonnées ont changé depuis. Rien n’a été montré. Relisez l’aperçu, puis confirmez.';
