import { foldCase } from '@/lib/mail/redact/fold';
import { CRITERION_PATTERNS, OPEN_TO_ALL } from './criteria';
import { findLivingIn } from './living-in';
import { findOneGender } from './one-gender';
import type { Forbidden, Wording } from './warning';

export type Found = { why: Forbidden; start: number; end: number };

/** Without case and accents, apostrophes as `'`; each sign stays at its place. */
export const foldForRules = (text: string) => foldCase(text).replace(/[’`´]/g, "'").replace(/\s/g, ' ');

/**
 * The words that usually stand for a criterion the law forbids (code du travail, L1132-1, L1142-1, L5321-2, L5321-3,
 * L5331-2), as they are written, in reading order. A warning for the reviewer, never a verdict.
 * @param places names of communes: "habitant honfleur" is told from "habitant sérieux" by them.
 */
export function findWordings(text: string, places: readonly string[] = []): Wording[] {
  const folded = foldForRules(text);
  const found = [
    ...CRITERION_PATTERNS.flatMap(([why, pattern]) => matchesOf(folded, pattern, why)),
    ...findLivingIn(text, folded, places),
    ...findOneGender(folded),
  ].filter(({ start }) => !OPEN_TO_ALL.test(sentenceAt(folded, start)));
  return quotesOf(text, found);
}

export function matchesOf(folded: string, pattern: RegExp, why: Forbidden): Found[] {
  return [...folded.matchAll(pattern)].map(({ index, 0: match }) => ({
    why,
    start: index,
    end: index + match.length,
  }));
}

/** In reading order, those that overlap as one, each once. */
export function quotesOf(text: string, found: Found[]): Wording[] {
  const merged: Found[] = [];
  for (const span of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const same = merged.find(({ why, end }) => why === span.why && end > span.start);
    if (same) same.end = Math.max(same.end, span.end);
    else merged.push({ ...span });
  }
  const wordings = merged.map(({ why, start, end }) => ({ why, quote: text.slice(start, end).trim() }));
  return wordings.filter(
    ({ why, quote }, place) =>
      wordings.findIndex((other) => other.why === why && other.quote === quote) === place,
  );
}

function sentenceAt(folded: string, position: number): string {
  const start = Math.max(...['.', ';', '!', '?'].map((sign) => folded.lastIndexOf(sign, position - 1))) + 1;
  const end = folded.slice(position).search(/[.;!?]/);
  return folded.slice(start, end < 0 ? undefined : position + end);
}
