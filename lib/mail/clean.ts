import { LETTER_MAX } from '@/lib/conversations/schema';
import { textFromHtml } from './html-text';
import type { InboundMail } from './inbound-mail';
import { INBOUND_TEXT_LIMIT } from './limits';
import { redact, type RedactionContext, type Redacted } from './redact/redact';
import { stripReply } from './strip/strip-reply';

/**
 * The letter inside a mail: its text (or the HTML's), quotes and signature removed, details hidden, under the subject
 * where the writer chose one of their own. Empty when there is nothing of the writer's in it.
 * @returns null when the mail, its text, or the letter in it, is too long.
 */
export function cleanMail(
  mail: Pick<InboundMail, 'text' | 'html' | 'subject' | 'unread'>,
  context: RedactionContext,
): Redacted | null {
  if (mail.unread === 'too_large') return null;
  const body = cleanInbound(mail, context);
  const subject = mail.subject.replace(/\s+/g, ' ').trim();
  if (!body || body.text === '' || subject === '' || isOurSubject(subject)) return body;
  const title = redact(subject.slice(0, SUBJECT_LIMIT), context);
  const hidden = { ...body.hidden };
  for (const [kind, count] of Object.entries(title.hidden) as [keyof typeof hidden, number][])
    hidden[kind] = (hidden[kind] ?? 0) + count;
  const text = `${title.text}\n\n${body.text}`;
  return text.length > LETTER_MAX ? null : { text, hidden };
}

/** The letter in a mail's body alone; null when it is too long. */
export function cleanInbound(
  mail: Pick<InboundMail, 'text' | 'html'>,
  context: RedactionContext,
): Redacted | null {
  const plain = mail.text?.trim() ? mail.text : null;
  const source = plain ?? mail.html ?? '';
  if (Buffer.byteLength(source) > INBOUND_TEXT_LIMIT) return null;
  const written = stripReply(plain ?? textFromHtml(source));
  return written.length > LETTER_MAX ? null : redact(written, context);
}

/** A letter written in the site's form: nothing is quoted there, details are hidden all the same. */
export function cleanWritten(text: string, context: RedactionContext): Redacted {
  return redact(
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\n{4,}/g, '\n\n\n')
      .trim(),
    context,
  );
}

/** RFC 5322 2.1.1: no line is longer. */
const SUBJECT_LIMIT = 998;

/** "Re: Nouvelle lettre, échange 4F7K", whatever a mail program put before it. */
function isOurSubject(subject: string): boolean {
  return /nouvelle lettre, échange [A-Z2-9]{4,6}$/i.test(subject);
}
