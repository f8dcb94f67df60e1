import 'server-only';
import type { Tx } from '@/lib/db';
import { isHidden, type Redacted } from '@/lib/mail/redact/redact';
import { seal } from '@/lib/seal';
import { recordEvent } from '@/lib/journal/record-event';
import { isWriterReported } from '@/lib/reports/held-repository';
import { tellOfDanger } from '@/lib/reports/tell-of-danger';
import { drawFor } from './first-letter-draw';
import { acceptConfirmed } from './confirm-repository';
import {
  doesMissionReadFirstLetters,
  findHistory,
  findLetterOffer,
  insertLetter,
  nameMember,
  type LockedConversation,
} from './letter-repository';
import type { Party } from './party-repository';
import { queueLetter } from './queue-letter';
import { whyHeld } from './rules';
import { countDangerWords, findSuspectWords } from './suspect-words';

export type AcceptedLetter = {
  conversation: LockedConversation;
  writer: Party;
  reader: Party;
  /** Who pressed the button or whose mailbox it came from. */
  userId: string;
  channel: 'site' | 'mail';
  cleaned: Redacted;
  /** The text as it came, kept sealed for 30 days. */
  original: string;
  offerId: string | null;
  inboundMailId: string | null;
  mailKey?: string | null;
  /** The letter's id where it waited to be confirmed. */
  waiting?: string;
  now: Date;
};

/** Takes a cleaned letter in: held for a counsellor, or released and queued, in this one transaction. */
export async function acceptLetter(tx: Tx, letter: AcceptedLetter): Promise<{ id: string; held: boolean }> {
  const { conversation, writer, reader, now } = letter;
  const offer = letter.offerId ? await findLetterOffer(tx, letter.offerId, conversation.companyId) : null;
  const { lastNumber, first, behindHeld } = await findHistory(tx, conversation.id, writer.side);
  const redactions = Object.values(letter.cleaned.hidden).reduce((sum, count) => sum + count, 0);
  const heldFor = whyHeld({
    first,
    behindHeld,
    redactions,
    minorInvolved: writer.minor || reader.minor,
    hazardousOffer: offer?.hazardous ?? false,
    missionReadsFirstLetters: await doesMissionReadFirstLetters(tx),
    draw: drawFor(conversation),
    writerReported: await isWriterReported(tx, conversation.id, writer.side),
    suspectWords: findSuspectWords(letter.cleaned.text).length,
    dangerWords: countDangerWords(letter.cleaned.text),
  });
  const held = heldFor.length > 0;
  const row = {
    conversationId: conversation.id,
    number: lastNumber + 1,
    side: writer.side,
    channel: letter.channel,
    state: held ? 'held' : 'released',
    offerId: offer?.id ?? null,
    body: letter.cleaned.text,
    redactions,
    heldFor,
    original: isHidden(letter.cleaned) || letter.channel === 'mail' ? seal(letter.original) : null,
    inboundMailId: letter.inboundMailId,
    mailKey: letter.mailKey,
    createdAt: now,
    releasedAt: held ? null : now,
  } as const;
  const id = letter.waiting ? await acceptConfirmed(tx, letter.waiting, row) : await insertLetter(tx, row);
  if (writer.side === 'company') await nameMember(tx, conversation.id, letter.userId);
  await recordEvent(tx, {
    name: held ? 'letter_held' : 'letter_released',
    subject: 'message',
    subjectId: id,
    data: { conversation: conversation.id, side: writer.side, number: lastNumber + 1, first },
  });
  if (heldFor.includes('danger')) await tellOfDanger(tx, 'danger-written', '/conseil/echanges');
  if (!held) {
    const memberId =
      writer.side === 'company' ? (conversation.memberId ?? letter.userId) : conversation.memberId;
    await queueLetter(tx, id, { ...conversation, memberId }, reader);
  }
  return { id, held };
}
