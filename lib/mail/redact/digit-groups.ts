/** A group of digits as it stands in the text. `digits` has read O as 0 and l as 1. */
export type DigitGroup = { start: number; end: number; digits: string };

const SEPARATOR = /^[ \t]?(?:\n{1,2})?[ \t.,;:*·•_/\\|()[\]–—~+=#'’&-]{0,4}(?:\n{1,2})?[ \t]?$/;
const GROUP = /\d[\dOoIl]{0,19}|(?<![\p{L}\p{N}])[OoIl][\dOoIl]{1,19}(?!\p{L})/gu;

/**
 * Runs of digit groups with nothing but separators between them. Dates, hours and amounts are read first and
 * end a run: "du 06/12/2024 au 08/01/2025" holds no phone number.
 */
export function digitRuns(text: string): DigitGroup[][] {
  const runs: DigitGroup[][] = [];
  let last: DigitGroup | null = null;
  for (const group of groupsOf(blankDates(text))) {
    const between = last ? text.slice(last.end, group.start) : null;
    const run = runs.at(-1);
    if (run && between !== null && between.length <= 8 && SEPARATOR.test(between)) run.push(group);
    else runs.push([group]);
    last = group;
  }
  return runs;
}

function groupsOf(text: string): DigitGroup[] {
  return [...text.matchAll(GROUP)]
    .filter((match) => /\d/.test(match[0]))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      digits: match[0].replace(/[Oo]/g, '0').replace(/[Il]/g, '1'),
    }));
}

const DATES = [
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}(?!\d|[/.-]\d)/g,
  /(?<!\d)(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/g,
  /(?<!\d)\d{1,2} ?(?:h|:) ?\d{2}(?!\d)/gi,
  /(?<!\d)\d[\d ., ]{0,12} ?(?:€|euros?\b|eur\b|%)/gi,
];

function blankDates(text: string): string {
  return DATES.reduce(
    (blanked, pattern) =>
      blanked.replace(pattern, (found) => (isShortPhone(found) ? found : 'x'.repeat(found.length))),
    text,
  );
}

/** "06 12 34 56 78 €" is no price. */
function isShortPhone(found: string): boolean {
  return found.replace(/\D/g, '').length >= 10;
}
