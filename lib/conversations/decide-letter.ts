import 'server-only';
import type { Tx } from '@/lib/db';
import { DomainError, NotFoundError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import {
  findLetter,
  listHeldOfSide,
  lockConversation,
  moveLetter,
  type HeldLetter,
  type LockedConversation,
} from './letter-repository';
import { canSendLetter } from './policy';
import { queueLetter } from './queue-letter';
import { findParties, seenFrom } from './parties';
import { tellSide } from './tell-side';

type Decision = { letterId: string; counsellorId: string; now: Date };

/** Lets a held letter go, and those of the same writer that only waited behind it. */
export async function releaseLetter(tx: Tx, { letterId, counsellorId, now }: Decision): Promise<void> {
  const { letter, conversation } = await lockLetter(tx, letterId);
  if (conversation.state === 'closed') throw new DomainError(CLOSED);
  const parties = await findParties(tx, conversation);
  const { writer, reader } = seenFrom(parties, letter.side);
  if (!canSendLetter(writer, reader, conversation)) throw new DomainError(AWAY);
  const [oldest, ...others] = await listHeldOfSide(tx, conversation.id, letter.side);
  if (others.some(({ id }) => id === letter.id)) throw new DomainError(NOT_YET);
  await moveOrComplain(tx, letter.id, 'released', { releasedAt: now, decidedBy: counsellorId });
  await queueLetter(tx, letter.id, conversation, reader);
  await recordDecision(tx, 'letter_released', letter, counsellorId);
  // up to the next one that waits for a reason of its own: the reader gets them as they were written
  for (const { id, heldFor } of oldest?.id === letter.id ? others : []) {
    if (heldFor.some((reason) => reason !== 'after-held')) return;
    await moveLetter(tx, id, 'released', { releasedAt: now });
    await queueLetter(tx, id, conversation, reader);
  }
}

/** Keeps a held letter from going: refused for good, or given back to be written otherwise. Its writer reads the reason. */
export async function turnLetterBack(
  tx: Tx,
  {
    letterId,
    counsellorId,
    kind,
    reason,
  }: Omit<Decision, 'now'> & { kind: 'refuse' | 'rewrite'; reason: string },
): Promise<void> {
  const { letter, conversation } = await lockLetter(tx, letterId);
  const state = kind === 'refuse' ? 'refused' : 'rewrite_asked';
  await moveOrComplain(tx, letter.id, state, { decidedBy: counsellorId, decisionReason: reason });
  await recordDecision(
    tx,
    kind === 'refuse' ? 'letter_refused' : 'letter_rewrite_asked',
    letter,
    counsellorId,
  );
  const { writer } = seenFrom(await findParties(tx, conversation), letter.side);
  await tellSide(tx, conversation, writer, kind === 'refuse' ? 'refused' : 'rewrite-asked');
}

async function lockLetter(
  tx: Tx,
  letterId: string,
): Promise<{ letter: HeldLetter; conversation: LockedConversation }> {
  const letter = await findLetter(tx, letterId);
  const conversation = letter && (await lockConversation(tx, letter.conversationId));
  if (!letter || !conversation) throw new NotFoundError('Cette lettre n’existe pas.');
  return { letter, conversation };
}

async function moveOrComplain(
  tx: Tx,
  id: string,
  to: 'released' | 'refused' | 'rewrite_asked',
  data: Parameters<typeof moveLetter>[3],
) {
  if (await moveLetter(tx, id, to, data, ['held'])) return;
  throw new DomainError(
    'Cette lettre n’attend plus : quelqu’un d’autre a décidé entre-temps. Rechargez la page.',
  );
}

async function recordDecision(tx: Tx, name: string, letter: HeldLetter, actor: string): Promise<void> {
  await recordEvent(tx, {
    name,
    actor,
    subject: 'message',
    subjectId: letter.id,
    data: { conversation: letter.conversationId },
  });
}

const NOT_YET =
  'Une lettre plus ancienne de la même personne attend encore dans cet échange. Décidez-en d’abord : les lettres partent dans l’ordre.';
const AWAY =
  'L’une des deux personnes ne peut plus écrire ni recevoir de lettres (en pause, écartée, charte ou accord manquants). La lettre continue d’attendre.';
const CLOSED =
  'Cet échange s’est terminé entre-temps : la lettre ne peut plus être remise. Vous pouvez la refuser avec un motif.';
