import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { DomainError, NotFoundError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { newAliasToken } from '@/lib/mail/alias';
import { doesSideKnow, findClosing, noteReopenAsked, reopenRow, setBlocked } from './closing-repository';
import { insertAliases, lockConversation, type LockedConversation } from './letter-repository';
import { lockKnown } from './lock-known';
import { findParties } from './parties';
import { sideOf, type Correspondent } from './policy';
import { otherSide, type Side } from './schema';
import { tellSide } from './tell-side';

type Reopening = { conversationId: string; actor: Correspondent; now: Date };

/**
 * Takes an ended exchange up again: asks the other side, or, when the other side has asked, agrees. Answers which of
 * the two happened. Who was blocked may ask and reads the same words, but nobody hears it.
 * @throws DomainError when a counsellor ended it, or a side may not write now.
 */
export async function reopenConversation(
  tx: Tx,
  { conversationId: id, actor, now }: Reopening,
): Promise<{ id: string; open: boolean }> {
  const conversation = await lockKnown(tx, id, actor);
  if (conversation.state === 'open') return { id, open: true };
  const side = sideOf(actor);
  const other = otherSide(side);
  const closing = await findClosing(tx, id);
  if (closing.closedFor === 'counsellor') throw new DomainError(ENDED_BY_MISSION);
  const parties = await findParties(tx, conversation);
  if (!parties[side].mayWrite) throw new DomainError(NOT_READY);
  if (closing.blockedBy[side]) await setBlocked(tx, id, side, null);
  if (closing.reopenAskedBy === other && !closing.blockedBy[other]) {
    if (!parties[other].mayWrite) throw new DomainError(OTHER_AWAY);
    await openAgain(tx, conversation, actor.userId, now);
    await tellSide(tx, conversation, parties[other], 'reopened');
    return { id, open: true };
  }
  if (closing.reopenAskedBy === side) return { id, open: false };
  await noteReopenAsked(tx, id, side, now);
  const heard = !closing.blockedBy[other] && (await doesSideKnow(tx, id, other));
  if (heard) await tellSide(tx, conversation, parties[other], 'reopen-asked');
  return { id, open: false };
}

/**
 * A counsellor opens again what a counsellor ended.
 * @throws DomainError when one side has blocked the other meanwhile: that is for nobody else to lift.
 */
export async function reopenByCounsellor(
  tx: Tx,
  { conversationId: id, counsellorId, now }: { conversationId: string; counsellorId: string; now: Date },
): Promise<void> {
  const conversation = await lockConversation(tx, id);
  if (!conversation) throw new NotFoundError('Cet échange n’existe pas.');
  if (conversation.state === 'open') return;
  const { closedFor, blockedBy } = await findClosing(tx, id);
  if (closedFor !== 'counsellor') throw new DomainError(NOT_OURS);
  if (blockedBy.candidate || blockedBy.company) throw new DomainError(BLOCKED);
  const parties = await findParties(tx, conversation);
  if (parties.candidate.out || parties.company.out) throw new DomainError(GONE);
  await openAgain(tx, conversation, counsellorId, now);
  for (const side of ['candidate', 'company'] as const)
    if (await doesSideKnow(tx, id, side)) await tellSide(tx, conversation, parties[side], 'reopened');
}

/** Only this side's own block ends; the exchange stays closed until it is taken up again. */
export async function unblock(tx: Tx, { conversationId: id, actor }: Reopening): Promise<string> {
  await lockKnown(tx, id, actor);
  await setBlocked(tx, id, sideOf(actor), null);
  return id;
}

async function openAgain(tx: Tx, { id }: LockedConversation, by: string, now: Date): Promise<void> {
  await reopenRow(tx, id, now);
  const tokens: Record<Side, string> = {
    candidate: newAliasToken(randomBytes),
    company: newAliasToken(randomBytes),
  };
  await insertAliases(tx, id, tokens);
  await recordEvent(tx, {
    name: 'conversation_reopened',
    actor: by,
    subject: 'conversation',
    subjectId: id,
  });
}

const NOT_OURS =
  'Cet échange n’a pas été terminé par un conseiller : les deux personnes seules peuvent le reprendre.';
const GONE = 'L’une des deux personnes n’est plus ici : l’échange reste terminé.';
const BLOCKED =
  'L’une des deux personnes ne veut plus recevoir de lettres de l’autre : elle seule peut lever ce blocage. L’échange reste terminé.';
const ENDED_BY_MISSION =
  'La mission locale a mis fin à cet échange. Pour le reprendre, parlez-en à votre conseiller.';
const NOT_READY =
  'Vous ne pouvez pas écrire pour le moment : votre page doit être active et la charte signée. L’échange reste terminé.';
const OTHER_AWAY =
  'L’autre personne ne reçoit pas de lettres pour le moment. L’échange reste terminé : réessayez plus tard.';
