import 'server-only';
import type { InboundMail } from '@/lib/mail/inbound-mail';
import { keyedHash } from '@/lib/seal';
import type { Side } from './schema';

/**
 * What a mail is recognised by in one exchange, so that one sent twice is one letter; null where it has no identifier of
 * its own. Sender, text and files are part of it: nobody can take another's identifier, and a mail program that gives
 * all its mails the same one loses none.
 */
export function mailKeyOf(
  { conversationId, side }: { conversationId: string; side: Side },
  mail: Pick<InboundMail, 'messageId' | 'from' | 'subject' | 'text' | 'html' | 'attachments'>,
): string | null {
  const id = (mail.messageId ?? '').replace(/[<>\s]/g, '');
  if (id === '') return null;
  const words = [mail.subject, mail.text ?? '', mail.html ?? ''].map((text) =>
    text.split(/\s+/).join(' ').trim(),
  );
  const files = mail.attachments.map(({ name, size }) => [name, size]);
  return keyedHash('same-mail', JSON.stringify([conversationId, side, mail.from, id, words, files]));
}
