import 'server-only';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { formatMoment } from '@/lib/calendar';
import { DomainError, NotFoundError } from '@/lib/domain-error';
import { newAliasToken } from '@/lib/mail/alias';
import { cleanWritten } from '@/lib/mail/clean';
import type { InspectedFile } from '@/lib/attachments/inspect-file';
import { keepAttachments } from '@/lib/attachments/keep-attachments';
import { acceptLetter } from './accept-letter';
import { doesSideKnow } from './closing-repository';
import { findRedaction } from './find-redaction';
import {
  findConversationOf,
  findSameLetter,
  insertAliases,
  insertConversation,
  lockConversation,
} from './letter-repository';
import { whenMayOpen, whenMayWrite } from './limits';
import { findParties, isTheirs, seenFrom, type Pair } from './parties';
import { canOpenConversation, canSendLetter, sideOf, type Correspondent } from './policy';
import { newReference } from './reference';

const SENT_TWICE = 2 * 60_000;

type Written = {
  actor: Correspondent;
  text: string;
  offerId: string | null;
  /** Already looked through, since that takes longer than a transaction may. */
  files?: readonly InspectedFile[];
  now: Date;
};

/**
 * Sends a letter to a profile or a company, opening their exchange if there is none. Answers the exchange's id.
 * @throws DomainError in French when the limits or the standing of either side forbid it; NotFoundError for a page that is not public.
 */
export async function writeFirstLetter(
  tx: Tx,
  to: { profileId: string } | { companyId: string },
  written: Written,
): Promise<string> {
  const pair = pairOf(written.actor, to);
  const parties = await findParties(tx, pair);
  const { writer, reader } = seenFrom(parties, sideOf(written.actor));
  const existing = await findConversationOf(tx, pair.profileId, pair.companyId);
  // who does not know of the exchange yet is answered as if there were none: it must not show that a letter waits
  if (existing && (await doesSideKnow(tx, existing, writer.side))) return answer(tx, existing, written);
  if (!reader.published) throw new NotFoundError('Cette page n’est plus publique.');
  if (!canOpenConversation(writer, reader)) throw new DomainError(NOT_READY);
  const ownerId = ownerOf(written.actor);
  const later = await whenMayOpen(tx, writer.side, ownerId, written.now);
  if (later) throw new DomainError(tooManyConversations(later));
  return answer(tx, existing ?? (await openConversation(tx, pair, written)), written);
}

/** Sends one more letter in an exchange of the actor's. */
export async function writeLetter(tx: Tx, conversationId: string, written: Written): Promise<string> {
  return answer(tx, conversationId, written);
}

/**
 * The exchange, locked, and its two sides, when the actor may send a letter in it now.
 * @throws what `writeLetter` throws.
 */
export async function checkMayWrite(
  tx: Tx,
  conversationId: string,
  { actor, now }: Pick<Written, 'actor' | 'now'>,
) {
  const conversation = await lockConversation(tx, conversationId);
  if (!conversation || !isTheirs(conversation, actor)) throw new NotFoundError('Cet échange n’existe pas.');
  const { writer, reader } = seenFrom(await findParties(tx, conversation), sideOf(actor));
  if (conversation.state === 'closed') {
    // who never knew of the exchange must not learn from its end that there was one
    const known = await doesSideKnow(tx, conversationId, writer.side);
    throw new DomainError(known ? CLOSED : READER_AWAY);
  }
  if (!writer.mayWrite) throw new DomainError(NOT_READY);
  if (!canSendLetter(writer, reader, conversation)) throw new DomainError(READER_AWAY);
  const later = await whenMayWrite(tx, writer.side, ownerOf(actor), now);
  if (later) throw new DomainError(tooManyLetters(later));
  return { conversation, writer, reader };
}

async function answer(tx: Tx, conversationId: string, written: Written): Promise<string> {
  const { actor, text, offerId, files = [], now } = written;
  const { conversation, writer, reader } = await checkMayWrite(tx, conversationId, written);
  const cleaned = cleanWritten(text, await findRedaction(tx, conversationId, writer));
  const since = new Date(now.getTime() - SENT_TWICE);
  const sizes = files.map(({ content }) => content.byteLength);
  const twice = await findSameLetter(tx, {
    ...{ conversationId, side: writer.side, body: cleaned.text, written: text, sizes, since },
  });
  if (!twice) {
    const { id } = await acceptLetter(tx, {
      conversation,
      writer,
      reader,
      userId: actor.userId,
      channel: 'site',
      cleaned,
      original: text,
      offerId,
      inboundMailId: null,
      now,
    });
    await keepAttachments(tx, { messageId: id, names: writer.names, now }, files);
  }
  return conversationId;
}

async function openConversation(tx: Tx, pair: Pair, { actor, now }: Written): Promise<string> {
  const id = randomUUID();
  for (let attempt = 0; attempt < 5; attempt++) {
    const made = await insertConversation(tx, {
      id,
      reference: newReference(randomBytes, attempt < 3 ? 4 : 6),
      ...pair,
      openedBy: sideOf(actor),
      memberId: actor.role === 'company' ? actor.userId : null,
      now,
    });
    if (made) {
      await insertAliases(tx, id, {
        candidate: newAliasToken(randomBytes),
        company: newAliasToken(randomBytes),
      });
      return id;
    }
    const other = await findConversationOf(tx, pair.profileId, pair.companyId);
    if (other) return other;
  }
  throw new Error('no free reference for a conversation');
}

function pairOf(actor: Correspondent, to: { profileId: string } | { companyId: string }): Pair {
  if (actor.role === 'company' && 'profileId' in to)
    return { profileId: to.profileId, companyId: actor.companyId };
  if (actor.role === 'candidate' && 'companyId' in to)
    return { profileId: actor.profileId, companyId: to.companyId };
  throw new NotFoundError('Une lettre va d’une entreprise à un candidat, ou d’un candidat à une entreprise.');
}

const ownerOf = (actor: Correspondent) => (actor.role === 'candidate' ? actor.profileId : actor.companyId);

const CLOSED = 'Cet échange est terminé. Votre lettre n’est pas partie.';
const NOT_READY =
  'Vous ne pouvez pas encore écrire : votre page doit être publique et la charte signée. Votre texte reste dans le formulaire.';
const READER_AWAY =
  'Cette personne ne reçoit pas de lettres pour le moment. Votre lettre n’est pas partie, votre texte reste dans le formulaire.';
const tooManyConversations = (later: Date) =>
  `Vous avez déjà écrit à dix nouvelles personnes en vingt-quatre heures. Votre texte reste dans le formulaire : renvoyez-le à partir du ${formatMoment(later)}.`;
const tooManyLetters = (later: Date) =>
  `Vous avez envoyé trente lettres en une heure. Votre texte reste dans le formulaire : renvoyez-le à partir du ${formatMoment(later)}.`;
