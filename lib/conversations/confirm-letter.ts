import 'server-only';
import { countAttachments } from '@/lib/attachments/repository';
import { db, type Tx } from '@/lib/db';
import { DomainError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { isSenderProved } from '@/lib/mail/authentication';
import { cleanMail } from '@/lib/mail/clean';
import type { InboundMail } from '@/lib/mail/inbound-mail';
import { findRawMail } from '@/lib/mail/inbound/repository';
import { readStoredMail } from '@/lib/mail/inbound/stored-mail';
import { isHidden } from '@/lib/mail/redact/redact';
import { hashMailedToken } from '@/lib/mailed-token';
import { unseal } from '@/lib/seal';
import { acceptLetter } from './accept-letter';
import { findAsked, findToConfirm, type LetterToConfirm } from './confirm-repository';
import { findRedaction } from './find-redaction';
import { lockConversation, moveLetter } from './letter-repository';
import { whenMayWrite } from './limits';
import { findConversationPair } from './inbound-repository';
import { findParties, isTheirs, seenFrom, type Pair } from './parties';
import { canSendLetter, sideOf, type Correspondent } from './policy';
import type { Party } from './party-repository';
import { tellOfFiles, tellWriter } from './tell-writer';

type ReceivedText = Pick<InboundMail, 'text' | 'html' | 'subject' | 'from' | 'unread' | 'dmarc'>;

/**
 * `shown` is for the candidate, where the provider found the sender proved: any other may be a candidate's mail, sent to
 * their own alias by mistake, and to show it would tell a company who they are.
 */
export type QuestionedLetter = { at: Date; shown: { from: string; text: string } | null };

/** Who says so: whoever holds the mailed token, or somebody signed in who writes for that side. */
type Proof = string | { actor: Correspondent; letterId: string };

/** A letter that waits to be confirmed, for who may say whose it is; null once it is decided or erased. Reading changes nothing. */
export async function findQuestionedLetter(proof: Proof): Promise<QuestionedLetter | null> {
  const letter = await findToConfirm(db, whichOf(proof));
  if (!letter) return null;
  const pair = await findConversationPair(db, letter.conversationId);
  if (!pair) return null;
  const { writer } = seenFrom(await findParties(db, pair), letter.side);
  const owner = await findOwner(db, letter, { proof, pair, writer });
  const mail = owner && (await readLetter(db, letter));
  if (!mail) return null;
  const text = letter.original ? unseal(letter.original) : '';
  const mayShow = letter.side === 'candidate' && isSenderProved(mail);
  const shown = mayShow && mail.from ? { from: mail.from, text } : null;
  return { at: letter.createdAt, shown };
}

/** "It is mine": the letter goes on as if it had come from the known address. @throws DomainError in French. */
export async function confirmLetter(tx: Tx, proof: Proof, now: Date): Promise<string> {
  const { letter, conversation, writer, reader, owner } = await lockQuestioned(tx, proof);
  if (!canSendLetter(writer, reader, conversation)) throw new DomainError(NOT_NOW);
  const ownerId = letter.side === 'candidate' ? conversation.profileId : conversation.companyId;
  if (await whenMayWrite(tx, letter.side, ownerId, now)) throw new DomainError(TOO_MANY);
  const mail = await readLetter(tx, letter);
  if (!mail) throw new DomainError(DECIDED);
  const cleaned = cleanMail(mail, await findRedaction(tx, conversation.id, writer));
  if (!cleaned) throw new DomainError(TOO_LONG);
  if (cleaned.text === '') throw new DomainError(EMPTY);
  await acceptLetter(tx, {
    ...{ conversation, writer, reader, userId: owner.id, channel: 'mail', cleaned, offerId: null, now },
    ...{ original: letter.original ? unseal(letter.original) : '', inboundMailId: letter.inboundMailId },
    waiting: letter.id,
  });
  const told = { conversationId: conversation.id, userId: owner.id, now };
  if (isHidden(cleaned)) await tellWriter(tx, told, 'redacted');
  await tellOfFiles(tx, { ...told, side: letter.side }, await countAttachments(tx, letter.id));
  return conversation.id;
}

/** "It is not mine": it will never be remitted. */
export async function disownLetter(tx: Tx, proof: Proof): Promise<string> {
  const { letter } = await lockQuestioned(tx, proof);
  await moveLetter(tx, letter.id, 'refused_at_door');
  const data = { conversation: letter.conversationId };
  await recordEvent(tx, { name: 'letter_disowned', subject: 'message', subjectId: letter.id, data });
  return letter.conversationId;
}

async function lockQuestioned(tx: Tx, proof: Proof) {
  const found = await findToConfirm(tx, whichOf(proof));
  const conversation = found && (await lockConversation(tx, found.conversationId));
  // asked again behind the lock: two presses at once are one
  const letter = await findToConfirm(tx, whichOf(proof));
  if (!conversation || !letter) throw new DomainError(DECIDED);
  const { writer, reader } = seenFrom(await findParties(tx, conversation), letter.side);
  const owner = await findOwner(tx, letter, { proof, pair: conversation, writer });
  if (!owner) throw new DomainError(DECIDED);
  return { letter, conversation, writer, reader, owner };
}

const whichOf = (proof: Proof) =>
  typeof proof === 'string' ? { confirmHash: hashMailedToken(proof) } : { id: proof.letterId };

/**
 * Who decides: with a token who was asked, while they still write for that side (a token outlives somebody's leaving the
 * company); signed in, whoever writes for that side of this exchange.
 */
async function findOwner(
  tx: Tx,
  letter: LetterToConfirm,
  { proof, pair, writer }: { proof: Proof; pair: Pair; writer: Party },
) {
  if (typeof proof !== 'string' && (sideOf(proof.actor) !== letter.side || !isTheirs(pair, proof.actor)))
    return null;
  const userId = typeof proof === 'string' ? await findAsked(tx, letter) : proof.actor.userId;
  return writer.users.find(({ id }) => id === userId) ?? null;
}

/** Null once the mail was erased. */
async function readLetter(tx: Tx, letter: LetterToConfirm): Promise<ReceivedText | null> {
  if (letter.inboundMailId) {
    const mail = await findRawMail(tx, letter.inboundMailId);
    return mail && readStoredMail(mail);
  }
  return { from: null, subject: '', text: letter.original ? unseal(letter.original) : '', html: null };
}

export const DECIDED =
  'Cette lettre n’attend plus : elle a déjà été confirmée ou écartée, ou trente jours ont passé.';
const NOT_NOW =
  'Cet échange n’accepte plus de lettres pour le moment : il est terminé, ou l’une des deux pages est en pause. La lettre est gardée.';
const TOO_MANY =
  'Vous avez envoyé trente lettres en une heure. La lettre est gardée : confirmez-la dans une heure.';
const TOO_LONG =
  'Cette lettre dépasse 20 000 caractères et ne peut pas être remise. Envoyez-la plus courte, ou écrivez-la sur le site.';
const EMPTY = 'Cette lettre ne contient aucun texte nouveau. Écrivez votre réponse sur le site.';
