import { foldCase } from './fold';
import { spansOf, type Span } from './span';

/** Of a company with many members: pairs grow with the square. */
const MOST_NAMES = 8;

/** What is known of a writer and must not be read by the other side until it is shared. */
export type KnownNames = {
  /** First and last names, each as one entry. */
  people: readonly string[];
  /** Trade names, street addresses: hidden as a whole only. */
  wholes: readonly string[];
};

/** French names that are also words: hidden when capitalised, or next to another name of the person. */
const ALSO_WORDS = new Set(
  'aime ange avril blanc blanche boucher boulanger brun charpentier chevalier clement clemence colombe constant daisy desire dimanche espoir fleur florent fort france garnier gentil grace grand gros heureux hiver jolie joly juste lebon leger lemaitre long luc lys maire marchand marin marine martin merle meunier mignon moulin noel noir olive parfait pascal patient petit pierre pin poirier prudence prunier rey riche roche rose roux roy ruby sage saint sauvage serein soleil tonnelier vallee victoire vigne violette'.split(
    ' ',
  ),
);

/** Any of these names, whatever their case and accents: apart, run together ("leavasseur"), or spelled ("v.a.s.s.e.u.r"). */
export function findNames(text: string, names: KnownNames): Span[] {
  const folded = foldCase(text);
  const people = names.people.flatMap(partsOf);
  return [
    ...people.flatMap((name) => occurrences(folded, name).filter((span) => isName(text, span, name, people))),
    ...people.flatMap((name) => spelled(folded, name)),
    ...runTogether(people).flatMap((name) => occurrences(folded, name)),
    ...names.wholes.flatMap((whole) =>
      normalised(whole).length >= 4 ? occurrences(folded, normalised(whole)) : [],
    ),
  ];
}

/** The names of four letters or more that stand in a text once all but its letters is left out, even inside a word. */
export function findNamesWithin(text: string, names: KnownNames): string[] {
  const letters = lettersOf(foldCase(text));
  return names.people
    .flatMap(partsOf)
    .filter((name) => lettersOf(name).length >= 4 && letters.includes(lettersOf(name)));
}

const lettersOf = (text: string) => text.replace(/\P{L}+/gu, '');

/** "leavasseur" and "vasseurlea": two names without anything between them. */
function runTogether(people: readonly string[]): string[] {
  const bare = [...new Set(people.map((name) => name.replaceAll(' ', '')))].slice(0, MOST_NAMES);
  return bare.flatMap((first) =>
    bare.filter((last) => last !== first && (first + last).length >= 6).map((last) => first + last),
  );
}

/** One same sign or space between all letters of a name of four letters or more. */
function spelled(folded: string, name: string): Span[] {
  if (name.includes(' ') || name.length < 4) return [];
  const [first = '', ...rest] = Array.from(name);
  const pattern = new RegExp(`(?<!\\p{L})${first}([ ._*-])${rest.join('\\1')}(?!\\p{L})`, 'gu');
  return spansOf(folded, pattern, 'name');
}

/** "Anne-Sophie Le Goff" gives itself and its parts of four letters or more. */
function partsOf(name: string): string[] {
  const whole = normalised(name);
  const parts = whole.split(' ');
  return [...new Set([whole, ...(parts.length > 1 ? parts.filter((part) => part.length >= 4) : [])])].filter(
    (part) => part.length >= 2,
  );
}

function normalised(name: string): string {
  return foldCase(name.normalize('NFC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function occurrences(folded: string, name: string): Span[] {
  const body = name
    .split(' ')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join("[ ,'’.\\n-]{1,2}");
  return spansOf(folded, new RegExp(`(?<!\\p{L})${body}(?!\\p{L})`, 'gu'), 'name');
}

function isName(text: string, span: Span, name: string, people: readonly string[]): boolean {
  const capital = /\p{Lu}/u.test(text[span.start] ?? '');
  if (nextToName(text, span, people)) return true;
  if (name.length <= 3) return capital;
  if (!ALSO_WORDS.has(name)) return true;
  return capital && !startsSentence(text, span.start);
}

function nextToName(text: string, span: Span, people: readonly string[]): boolean {
  const before = foldCase(text.slice(Math.max(0, span.start - 40), span.start)).match(
    /(\p{L}+)[ ._-]$/u,
  )?.[1];
  const after = foldCase(text.slice(span.end, span.end + 40)).match(/^[ ._-](\p{L}+)/u)?.[1];
  return [before, after].some((word) => word !== undefined && word.length >= 2 && people.includes(word));
}

/** "Pierre" alone on its line is a signature; "Rose et parfumée…" at the head of a sentence is not a name. */
function startsSentence(text: string, start: number): boolean {
  if (!/(?:^|[.!?…]\s+|\n\s*)$/.test(text.slice(Math.max(0, start - 4), start))) return false;
  return /^\p{L}+[ ,]+\p{Ll}/u.test(text.slice(start, start + 60));
}
