import { foldCase } from './fold';
import type { Span } from './span';

const UNITS = words(
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
);
const ENGLISH = words('zero one two three four five six seven eight nine');
const TENS: Record<string, number> = {
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  nonante: 90,
};

/** Said between two numbers without ending a run. */
const JOINERS = new Set(['et', 'plus', 'point', 'puis']);

type Token = { start: number; end: number; value: number; digits: string };

/**
 * Numbers told as words, or half as words: "zéro six douze trente-quatre cinquante-six soixante-dix-huit",
 * "06 douze 34…". A run counts when it begins with a zero, or with six or sept and is long enough.
 */
export function findSpelledPhones(text: string): Span[] {
  return runsOf(text)
    .filter((run) => (run.some((token) => !/^\d+$/.test(token.digits)) ? isPhone(run) : isTold(text, run)))
    .map((run) => ({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, kind: 'phone' }));
}

/** "06 puis 12 puis 34…": ten figures in pairs, with words between that no date or list has. */
function isTold(text: string, run: readonly Token[]): boolean {
  const told = /puis/i.test(text.slice(run[0]?.start, run.at(-1)?.end));
  return told && /^0[1-9]\d{8}$/.test(run.map(({ digits }) => digits).join(''));
}

function isPhone(run: readonly Token[]): boolean {
  const length = run.reduce((sum, token) => sum + (token.value >= 10 || token.digits.length > 1 ? 2 : 1), 0);
  const first = run[0];
  if (!first) return false;
  if (first.value === 0 || /^0[1-9]/.test(first.digits)) return run.length >= 3 && length >= 4;
  return (first.value === 6 || first.value === 7) && run.length >= 5 && length >= 8;
}

function runsOf(text: string): Token[][] {
  const folded = foldCase(text);
  const runs: Token[][] = [];
  let end = -1;
  for (const match of folded.matchAll(/[a-z]+|\d+/g)) {
    const word = match[0];
    const value = valueOf(word);
    const run = runs.at(-1);
    const joined =
      run &&
      end >= 0 &&
      /^(?:[\s.,;:/-]{0,4}|\s+et\s+|-et-|\s*(?:plus|point|puis)\s*)$/.test(folded.slice(end, match.index));
    if (value === null) {
      if (JOINERS.has(word) && joined) continue;
      end = -1;
      continue;
    }
    const token = { start: match.index, end: match.index + word.length, value, digits: word };
    if (run && joined) run.push(token);
    else runs.push([token]);
    end = token.end;
  }
  return runs;
}

function valueOf(word: string): number | null {
  if (/^\d+$/.test(word)) return word.length <= 10 ? Number(word) : null;
  return UNITS.get(word) ?? ENGLISH.get(word) ?? TENS[word] ?? null;
}

function words(list: string): Map<string, number> {
  return new Map(list.split(' ').map((word, value) => [word, value]));
}
