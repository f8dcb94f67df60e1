import { digitRuns, type DigitGroup } from './digit-groups';
import { findSpelledPhones } from './spelled-phone';
import type { Span } from './span';

/** French numbers in any spelling, and international ones written with + or 00. */
export function findPhones(text: string): Span[] {
  const figures = digitRuns(text).flatMap((run) => phonesInRun(text, run));
  return [...figures, ...findSpelledPhones(text)];
}

function phonesInRun(text: string, run: readonly DigitGroup[]): Span[] {
  const spans: Span[] = [];
  for (let first = 0; first < run.length; first++) {
    const last = lastOfPhone(text, run, first);
    if (last === null) continue;
    const start = run[first]?.start ?? 0;
    const end = run[last]?.end ?? start;
    spans.push({ start: text[start - 1] === '+' ? start - 1 : start, end, kind: 'phone' });
    first = last;
  }
  return spans;
}

/** The index of the group that ends a phone number beginning at `first`, or null. */
function lastOfPhone(text: string, run: readonly DigitGroup[], first: number): number | null {
  if (isSiret(run, first)) return null;
  const plus = /\+\s?$/.test(text.slice(Math.max(0, (run[first]?.start ?? 0) - 2), run[first]?.start));
  let digits = '';
  let international: number | null = null;
  for (let index = first; index < run.length && digits.length < 18; index++) {
    digits += run[index]?.digits ?? '';
    if (!plus && isFrench(digits)) return index;
    if (plus && /^33(0?)[1-9]\d{8}$/.test(digits)) return index;
    if (plus && digits.length >= 8 && digits.length <= 15) international = index;
    if (!plus && digits.length === 9 && isWithoutZero(run.slice(first, index + 1))) return index;
    if (!plus && digits.length >= 11 && digits.length <= 16 && /^00[1-9]/.test(digits)) international = index;
  }
  return international;
}

function isFrench(digits: string): boolean {
  return /^0[1-9]\d{8}$/.test(digits) || /^00330?[1-9]\d{8}$/.test(digits) || /^33[67]\d{8}$/.test(digits);
}

/** "6 12 34 56 78": the zero left out, the pairs kept. */
function isWithoutZero(groups: readonly DigitGroup[]): boolean {
  return (
    groups.length === 5 &&
    /^[67]$/.test(groups[0]?.digits ?? '') &&
    groups.slice(1).every((g) => g.digits.length === 2)
  );
}

/** A company number: 14 digits (or SIREN and five more), or 3-3-3, which no French phone number is written as. */
function isSiret(run: readonly DigitGroup[], first: number): boolean {
  const lengths = run.slice(first, first + 4).map((group) => group.digits.length);
  if (lengths[0] === 14) return true;
  if (lengths[0] === 9 && lengths[1] === 5) return true;
  return (
    lengths[0] === 3 && lengths[1] === 3 && lengths[2] === 3 && (lengths[3] === 5 || run.length === first + 3)
  );
}
