import { withoutArmor } from './armor';
import { withoutQuotes } from './quotes';
import { withoutSignature } from './signature';

/** Nobody writes so many lines: what lies below is not looked at. */
const MOST_LINES = 20_000;

/**
 * What the writer of a mail wrote this time: no quoted history, no signature. May be empty when the mail
 * held nothing else (a bare forward).
 */
export function stripReply(text: string): string {
  const lines = withoutArmor(text.replace(/\r\n?/g, '\n'))
    .replace(/\n(?:[ \t]*\n){3,}/g, '\n\n\n')
    .split('\n', MOST_LINES);
  return withoutSignature(withoutQuotes(lines))
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
