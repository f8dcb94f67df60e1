import 'server-only';
import { randomUUID } from 'node:crypto';
import { NotFoundError } from '@/lib/domain-error';
import { keepReceivedMail } from '../inbound/repository';
import { addressOf } from '../transport/address';
import { findLocalMail } from '../transport/local-mail-repository';
import { messageIdIn } from './local-mail';
import { replyMime } from './reply-mime';

/** Answers a mail of the local mailbox as its recipient: a real mail is written and comes in like any other. */
export async function answerLocalMail(id: string, text: string, now: Date): Promise<void> {
  const mail = await findLocalMail(id);
  if (!mail) throw new NotFoundError('Ce courriel n’existe pas.');
  const reply = randomUUID();
  const recipients = [addressOf(mail.replyTo ?? mail.from)];
  const mime = replyMime({ ...mail, messageId: messageIdIn(mail.headers) }, text, reply, now);
  await keepReceivedMail(`local:${reply}`, { kind: 'mime', mime, recipients }, now);
}
