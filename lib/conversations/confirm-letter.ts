import 'server-only';
import { db, type Tx } from '@/lib/db';
import { DomainError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { cleanMail } from '@/lib/mail/clean';
import type { InboundMail } from '@/lib/mail/inbound-mail';
import { findRawMail } from '@/lib/mail/inbound/repository';
import { readStoredMail } from '@/lib/mail/inbound/stored-mail';
import { hashMailedToken } from '@/lib/mailed-token';
import { unseal } from '@/lib/seal';
import { acceptLetter } from './accept-letter';
import { findAsked, findToConfirm, type LetterToConfirm } from './confirm-repository';
import { findRedaction } from './find-redaction';
import { lockConversation, moveLetter } from './letter-repository';
import { whenMayWrite } from './limits';
import { findConversationPair } from './inbound-repository';
import { findParties, seenFrom } from './parties';
import { canSendLetter } from './policy';
import type { Party } from './party-repository';

type ReceivedText = Pick<InboundMail, 'text' | 'html' | 'subject' | 'from' | 'unread'>;

export type QuestionedLetter = { from: string | null; text: string; at: Date };

/** The letter that a mailed token asks about, for who was asked alone; null once it is decided or erased. Reading changes nothing. */
export async function findQuestionedLetter(token: string): Promise<QuestionedLetter | null> {
  const letter = await findToConfirm(db, hashMailedToken(token));
  if (!letter) return null;
  const pair = await findConversationPair(db, letter.conversationId);
  const asked =
    pair && (await findAskedUser(db, letter, seenFrom(await findParties(db, pair), letter.side).writer));
  const mail = asked && (await readLetter(db, letter));
  if (!mail) return null;
  return { from: mail.from, text: letter.original ? unseal(letter.original) : '', at: letter.createdAt };
}

/** "It is mine": the letter goes on as if it had come from the known address. @throws DomainError in French. */
export async function confirmLetter(tx: Tx, token: string, now: Date): Promise<void> {
  const { letter, conversation, writer, reader, owner } = await lockQuestioned(tx, token);
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
}

/** "It is not mine": it will never be remitted. */
export async function disownLetter(tx: Tx, token: string): Promise<void> {
  const { letter } = await lockQuestioned(tx, token);
  await moveLetter(tx, letter.id, 'refused_at_door');
  const data = { conversation: letter.conversationId };
  await recordEvent(tx, { name: 'letter_disowned', subject: 'message', subjectId: letter.id, data });
}

async function lockQuestioned(tx: Tx, token: string) {
  const hash = hashMailedToken(token);
  const found = await findToConfirm(tx, hash);
  const conversation = found && (await lockConversation(tx, found.conversationId));
  // asked again behind the lock: two presses at once are one
  const letter = await findToConfirm(tx, hash);
  if (!conversation || !letter) throw new DomainError(DECIDED);
  const { writer, reader } = seenFrom(await findParties(tx, conversation), letter.side);
  const owner = await findAskedUser(tx, letter, writer);
  if (!owner) throw new DomainError(DECIDED);
  return { letter, conversation, writer, reader, owner };
}

/** Who was asked, while they still write for that side: a token outlives somebody's leaving the company. */
async function findAskedUser(tx: Tx, letter: LetterToConfirm, writer: Party) {
  const asked = await findAsked(tx, letter);
  return writer.users.find(({ id }) => id === asked) ?? null;
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
