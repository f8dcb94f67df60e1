import { foldCase } from '@/lib/mail/redact/fold';
import type { Found } from './find-wordings';

/** Before the noun: "au service des habitants", "1 200 habitants", "chez l'habitant". */
const NOUN = /(?:\b(?:des|les|aux|nos|vos|ses|leurs|ces|cet|chaque|par|d')|\bl'|\d|mille) ?$/;
const PREPOSITION = /^ (?:a|de|du|au|aux|en|dans|sur|pres|proche|le|la) /;
const FROM =
  /\b(?:vous (?:etes|venez)|candidat\w*|personnes?|quelqu'un|originaires?|residents?|vivre|vive[zn]t?|vivant|demeurer|loge[zr]|installe\w*) (?:de |d'|sur |a |dans |pres de )$/;

/** Finds "habitant", "habitante à" or "vous êtes de" before the name of a place: somebody who lives there, not its inhabitants. */
export function findLivingIn(text: string, folded: string, places: readonly string[]): Found[] {
  const names = places.map((place) => foldCase(place).replace(/[’`´]/g, "'"));
  const living = [...folded.matchAll(/\bhabitant(?:e|s|es)?\b/g)].flatMap(({ index, 0: word }): Found[] => {
    if (NOUN.test(folded.slice(Math.max(0, index - 10), index))) return [];
    const end = index + word.length;
    const place = placeAfter(folded, end + 1, names);
    if (place) return [{ why: 'residence', start: index, end: end + 1 + place.length }];
    const preposition = PREPOSITION.exec(`${folded.slice(end, end + 12)} `)?.[0].trimEnd() ?? '';
    const proper = /^ \p{Lu}/u.test(text.slice(end, end + 2));
    if (!preposition && !proper) return [];
    const next = /^ ?[\p{L}'’-]+/u.exec(text.slice(end + preposition.length))?.[0] ?? '';
    return [{ why: 'residence', start: index, end: end + preposition.length + next.length }];
  });
  return [...living, ...names.flatMap((name) => comingFrom(folded, name))];
}

const placeAfter = (folded: string, at: number, names: readonly string[]) =>
  names.find((name) => folded.startsWith(name, at) && !/[a-z]/.test(folded[at + name.length] ?? ''));

function comingFrom(folded: string, name: string): Found[] {
  const found: Found[] = [];
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
    const before = FROM.exec(folded.slice(Math.max(0, at - 40), at))?.[0];
    if (before && !/[a-z]/.test(folded[at + name.length] ?? ''))
      found.push({ why: 'residence', start: at - before.length, end: at + name.length });
  }
  return found;
}
