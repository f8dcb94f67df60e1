import { labelKey } from '@/lib/referentials/label-key';
import { labelVariants } from '@/lib/referentials/label-variants';
import type { CriterionValue, TextTerm } from './index/question';
import type { Criterion, LabelKind } from './schema';

/** A label that a word may mean. 3: the word is in it; 2: begins one of its words; below 1: looks like one. */
export interface LabelMatch {
  readonly word: string;
  readonly kind: LabelKind;
  readonly value: string;
  readonly label: string;
  readonly score: number;
}

const MOST_WORDS = 8;
/** The score of a label that has the word itself. */
const WHOLE = 3;
/** A whole branch of trades is meant when no trade and no savoir-faire of it is. */
const WIDE = 1.5;
/** Labels less like what was typed than the most like it, by more than this, are not meant. */
const MUCH_LIKE = 0.1;
const LITTLE_WORDS = new Set(
  'a au aux avec ce ces cette comme dans de des du elle en et faire il je la le les leur mais me mes mon ne nous on ou par pas plus pour qui que sa sans se ses son sur un une vous d l j n s c qu'.split(
    ' ',
  ),
);

/** The words of a question that carry meaning, folded. A question of little words only has none. */
export function wordsOf(question: string): string[] {
  const words = fold(question).match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => word.length > 1 && !LITTLE_WORDS.has(word));
  return [...new Set(telling)].slice(0, MOST_WORDS);
}

export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');

/**
 * What the index looks for: one term a word, made of the labels that the word may mean. Looser matches count only where
 * no closer one exists, and labels that nothing has (`isHeld`) only where there is no other. A question that is a label,
 * word for word, means that label first.
 */
export function toTerms(
  question: string,
  matches: readonly LabelMatch[],
  criteria: readonly Criterion[],
  idsByWord: ReadonlyMap<string, readonly string[]>,
  isHeld: (value: CriterionValue) => boolean,
): TextTerm[] {
  const words = wordsOf(question);
  const asked = labelKey(question);
  const exact = matches.filter(
    ({ score, label }) =>
      score === WHOLE &&
      hasFewWords(label, words.length) &&
      labelVariants(label).some((variant) => labelKey(variant) === asked),
  );
  if (exact.length > 0 && words.length > 1) {
    const values = valuesOf(exact, criteria);
    return [{ any: values, strong: values, ids: [] }];
  }
  return words.map((word) => {
    const own = matches.filter((match) => match.word === word);
    const held = own.filter((match) => isAnyHeld(match, criteria, isHeld));
    const close = closest(held.length > 0 ? held : own);
    const most = Math.max(0, ...close.map(({ score }) => score));
    const best = exact.length > 0 ? exact : close.filter(({ score }) => score === most);
    const any = valuesOf(close, criteria);
    const isAllBest = exact.length === 0 && best.length === close.length;
    return { any, strong: isAllBest ? any : valuesOf(best, criteria), ids: idsByWord.get(word) ?? [] };
  });
}

const LONG_WORDS = /[\p{L}\d]{4,}/gu;

/** Whether a label, maybe in both genders, can have so few words: the long ones are counted, which takes no folding. */
const hasFewWords = (label: string, words: number): boolean =>
  (label.match(LONG_WORDS)?.length ?? 0) <= 2 * words;

/** Those of the words that no match of them, held by anything (`isHeld`), gives a meaning. */
export function listUnmetWords(
  words: readonly string[],
  matches: readonly LabelMatch[],
  criteria: readonly Criterion[],
  isHeld: (value: CriterionValue) => boolean,
): string[] {
  const met = new Set(matches.filter((match) => isAnyHeld(match, criteria, isHeld)).map(({ word }) => word));
  return words.filter((word) => !met.has(word));
}

function closest(matches: readonly LabelMatch[]): LabelMatch[] {
  const worth = ({ kind, score }: LabelMatch) => (kind === 'domain' ? Math.min(score, WIDE) : score);
  const best = Math.max(0, ...matches.map(worth));
  const least = best >= 2 ? 2 : best >= 1 ? 1 : best - MUCH_LIKE;
  return matches.filter((match) => worth(match) >= least);
}

const isAnyHeld = (
  { kind, value }: LabelMatch,
  criteria: readonly Criterion[],
  isHeld: (value: CriterionValue) => boolean,
): boolean => criteria.some(({ name, of }) => of === kind && isHeld({ criterion: name, value }));

function valuesOf(matches: readonly LabelMatch[], criteria: readonly Criterion[]): CriterionValue[] {
  const seen = new Set<string>();
  return matches.flatMap(({ kind, value }) =>
    criteria.flatMap(({ name, of }) => {
      const key = `${name} ${value}`;
      if (of !== kind || seen.has(key)) return [];
      seen.add(key);
      return [{ criterion: name, value }];
    }),
  );
}
