import { withoutQuotes } from './quotes';
import { withoutSignature } from './signature';

/**
 * What the writer of a mail wrote this time: no quoted history, no signature. May be empty when the mail
 * held nothing else (a bare forward).
 */
export function stripReply(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return withoutSignature(withoutQuotes(lines))
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
