import 'server-only';
import type { Tx } from '@/lib/db';
import { NotFoundError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { closeRow, doesSideKnow, listSilentConversations, setBlocked } from './closing-repository';
import { lockConversation } from './letter-repository';
import { lockKnown } from './lock-known';
import { findParties } from './parties';
import { sideOf, type Correspondent } from './policy';
import { otherSide } from './schema';
import { tellSide } from './tell-side';

type Closing = { conversationId: string; actor: Correspondent; block: boolean; now: Date };

/**
 * Ends an exchange for both sides, whoever asks. With `block` only this side may take it up again, which the other
 * is never told: it reads the same words.
 */
export async function closeConversation(tx: Tx, closing: Closing): Promise<string> {
  const { conversationId: id, actor, block, now } = closing;
  const conversation = await lockKnown(tx, id, actor);
  const side = sideOf(actor);
  if (conversation.state === 'open') {
    await closeRow(tx, id, { closedBy: side, closedFor: 'asked', closedAt: now });
    await recordClosing(tx, id, side, actor.userId);
    if (await doesSideKnow(tx, id, otherSide(side))) {
      const parties = await findParties(tx, conversation);
      await tellSide(tx, conversation, parties[otherSide(side)], 'closed');
    }
  }
  if (block) {
    await setBlocked(tx, id, side, now);
    await recordEvent(tx, {
      name: 'conversation_blocked',
      actor: actor.userId,
      subject: 'conversation',
      subjectId: id,
      data: { side },
    });
  }
  return id;
}

/** A counsellor ends an exchange; only a counsellor opens it again. Both sides are told. */
export async function closeByCounsellor(
  tx: Tx,
  { conversationId: id, counsellorId, now }: { conversationId: string; counsellorId: string; now: Date },
): Promise<void> {
  const conversation = await lockConversation(tx, id);
  if (!conversation) throw new NotFoundError('Cet échange n’existe pas.');
  if (conversation.state === 'closed') return;
  await closeRow(tx, id, { closedBy: null, closedFor: 'counsellor', closedAt: now });
  await recordClosing(tx, id, 'counsellor', counsellorId);
  const parties = await findParties(tx, conversation);
  for (const side of ['candidate', 'company'] as const)
    if (await doesSideKnow(tx, id, side))
      await tellSide(tx, conversation, parties[side], 'closed-by-mission');
}

const AT_ONCE = 500;

/** Ends what has been silent for six months. Nobody is told: nobody was waiting any more, and the page says it. */
export async function closeSilentConversations(tx: Tx, now: Date): Promise<void> {
  for (const id of await listSilentConversations(tx, now, AT_ONCE)) {
    await closeRow(tx, id, { closedBy: null, closedFor: 'silence', closedAt: now });
    await recordClosing(tx, id, 'silence');
  }
}

async function recordClosing(tx: Tx, id: string, by: string, actor?: string): Promise<void> {
  await recordEvent(tx, {
    name: 'conversation_closed',
    actor,
    subject: 'conversation',
    subjectId: id,
    data: { by },
  });
}
