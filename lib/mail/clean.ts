import { LETTER_MAX } from '@/lib/conversations/schema';
import { textFromHtml } from './html-text';
import type { InboundMail } from './inbound-mail';
import { INBOUND_TEXT_LIMIT } from './limits';
import { redact, type Redacted } from './redact/redact';
import type { KnownNames } from './redact/names';
import { stripReply } from './strip/strip-reply';

export type CleanContext = { names: KnownNames; ownHosts: readonly string[] };

/**
 * The letter inside a mail: text (or the HTML's text), what is quoted and signed removed, details hidden.
 * @returns null when the mail's text, or the letter in it, is too long.
 */
export function cleanInbound(
  mail: Pick<InboundMail, 'text' | 'html'>,
  context: CleanContext,
): Redacted | null {
  const plain = mail.text?.trim() ? mail.text : null;
  const source = plain ?? mail.html ?? '';
  if (Buffer.byteLength(source) > INBOUND_TEXT_LIMIT) return null;
  const written = stripReply(plain ?? textFromHtml(source));
  return written.length > LETTER_MAX ? null : redact(written, context.names, context.ownHosts);
}

/** A letter written in the site's form: nothing is quoted there, details are hidden all the same. */
export function cleanWritten(text: string, context: CleanContext): Redacted {
  return redact(
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\n{4,}/g, '\n\n\n')
      .trim(),
    context.names,
    context.ownHosts,
  );
}
