import 'server-only';
import type { InspectedFile } from '@/lib/attachments/inspect-file';
import { keepAttachments } from '@/lib/attachments/keep-attachments';
import type { Tx } from '@/lib/db';
import type { AuthenticationVerdict } from '@/lib/mail/authentication';
import { cleanMail } from '@/lib/mail/clean';
import { textFromHtml } from '@/lib/mail/html-text';
import type { NoticeCode } from '@/lib/mail/compose/plain-notice';
import type { InboundMail } from '@/lib/mail/inbound-mail';
import { isHidden } from '@/lib/mail/redact/redact';
import { seal } from '@/lib/seal';
import { acceptLetter } from './accept-letter';
import { askToConfirm } from './ask-to-confirm';
import { findRedaction } from './find-redaction';
import { mailKeyOf } from './mail-key';
import {
  findHistory,
  insertLetter,
  isMailKnown,
  lockConversation,
  type LockedConversation,
} from './letter-repository';
import { whenMayWrite } from './limits';
import { notifyStranger } from './notify-stranger';
import { findParties, seenFrom } from './parties';
import type { Party } from './party-repository';
import { canSendLetter } from './policy';
import type { Side } from './schema';
import { tellOfFiles, tellWriter } from './tell-writer';

type Arrival = {
  conversationId: string;
  /** Whose letter it is. */
  side: Side;
  /** It was sent to that very side's alias. */
  own: boolean;
  inboundMailId: string | null;
  files: readonly InspectedFile[];
};

/** The outcome of a mail that was a letter before: a mail program sends again what it is not sure of. */
export const SAME_MAIL = 'same_mail';

/** A mail that reached an alias: the side it comes from, its sender, its text are checked in this order. Answers what became of it. */
export async function receiveLetter(
  tx: Tx,
  arrival: Arrival,
  mail: InboundMail,
  verdict: AuthenticationVerdict,
  now: Date,
): Promise<string> {
  const conversation = await lockConversation(tx, arrival.conversationId);
  if (!conversation) return 'no_conversation';
  const mailKey = mailKeyOf(arrival, mail);
  if (mailKey && (await isMailKnown(tx, mailKey))) return SAME_MAIL;
  const { writer, reader } = seenFrom(await findParties(tx, conversation), arrival.side);
  const sender = verdict === 'fail' ? undefined : writer.users.find(({ email }) => email === mail.from);
  const context = { tx, arrival, mail, conversation, writer, now };
  if (!sender) return keepToConfirm(context);
  if (arrival.own) return refuse(context, sender.id, 'own-alias', null);
  if (!canSendLetter(writer, reader, conversation)) return refuse(context, sender.id, 'not-allowed', null);

  const ownerId = arrival.side === 'candidate' ? conversation.profileId : conversation.companyId;
  const cleaned = cleanMail(mail, await findRedaction(tx, conversation.id, writer));
  if (!cleaned) return refuse(context, sender.id, 'too-large', null);
  if (cleaned.text === '') return refuse(context, sender.id, 'empty', null);
  if (await whenMayWrite(tx, writer.side, ownerId, now))
    return refuse(context, sender.id, 'too-many', cleaned.text);

  const { id, held } = await acceptLetter(tx, {
    conversation,
    writer,
    reader,
    userId: sender.id,
    channel: 'mail',
    cleaned,
    original: mail.text ?? mail.html ?? '',
    offerId: null,
    inboundMailId: arrival.inboundMailId,
    mailKey,
    now,
  });
  if (isHidden(cleaned)) await tellWriter(tx, toldTo(context, sender.id), 'redacted');
  await keepFiles(context, sender.id, id);
  return held ? 'held' : 'released';
}

/** Files are kept, and their writer told what becomes of them. */
async function keepFiles(context: Context, userId: string, messageId: string): Promise<void> {
  const { tx, arrival, writer, now } = context;
  const files = await keepAttachments(tx, { messageId, names: writer.names, now }, arrival.files);
  await tellOfFiles(tx, { ...toldTo(context, userId), side: writer.side }, files);
}

const toldTo = ({ conversation, now }: Context, userId: string) => ({
  conversationId: conversation.id,
  userId,
  now,
});

type Context = {
  tx: Tx;
  arrival: Arrival;
  mail: InboundMail;
  conversation: LockedConversation;
  writer: Party;
  now: Date;
};

/** From an address that is not known to be the writer's: kept, its owner asked at the known one. */
async function keepToConfirm({ tx, arrival, mail, conversation, writer, now }: Context): Promise<string> {
  const letterId = await keep({ tx, arrival, mail, conversation, writer, now }, 'to_confirm', null);
  // its writer is told of them once it is known whose letter it is
  await keepAttachments(tx, { messageId: letterId, names: writer.names, now }, arrival.files);
  await askToConfirm(tx, { letterId, conversation, writer, now });
  return 'to_confirm';
}

async function refuse(
  context: Context,
  userId: string,
  code: NoticeCode,
  body: string | null,
): Promise<string> {
  await keep(context, 'refused_at_door', body);
  if (code === 'not-allowed') await notifyStranger(context.tx, context.mail.from, code, context.now);
  else await tellWriter(context.tx, toldTo(context, userId), code);
  return `refused_at_door:${code}`;
}

async function keep(
  { tx, arrival, mail, conversation, writer, now }: Context,
  state: 'to_confirm' | 'refused_at_door',
  body: string | null,
): Promise<string> {
  const { lastNumber } = await findHistory(tx, conversation.id, writer.side);
  return insertLetter(tx, {
    conversationId: conversation.id,
    number: lastNumber + 1,
    side: writer.side,
    channel: 'mail',
    state,
    offerId: null,
    body,
    redactions: 0,
    heldFor: [],
    original: seal((mail.text ?? textFromHtml(mail.html ?? '')).slice(0, 1_000_000)),
    inboundMailId: arrival.inboundMailId,
    // what was refused may be sent again
    mailKey: state === 'to_confirm' ? mailKeyOf(arrival, mail) : null,
    createdAt: now,
    releasedAt: null,
  });
}
