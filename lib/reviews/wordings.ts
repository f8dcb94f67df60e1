// Code du travail L1132-1, L1142-1, L5321-2, L5331-2: wordings that usually mean a forbidden criterion.
const WORDINGS = [
  /(?<!\p{L})(?:jeunes? |bel |belle )?(?:hommes?|femmes?|filles?|garçons?|personnes?) (?:âgée?s? )?de moins de(?: \d+ ans)?/giu,
  /(?<!\p{L})(?:moins|plus) de \d+ ans/giu,
  /(?<!\p{L})âgée?s? (?:de|entre) [^.,;]{1,20}ans/giu,
  /(?<!\p{L})jeunes?(?!\p{L})(?! (?:enfants?|publics?|pousses?|plants?|animaux|entreprises?))/giu,
  /(?<!\p{L})(?:de )?nationalité(?:\s\p{L}+)?/giu,
  /(?<!\p{L})(?:habitant|domiciliée?s?|résidant) (?:à|au|aux|en|dans|sur|près)(?: \p{L}[\p{L}-]*)?/giu,
  /(?<!\p{L})(?:homme|femme) (?:uniquement|seulement)/giu,
];

/**
 * The words of an offer that usually stand for a criterion the law forbids (age, sex, nationality, place of residence),
 * as they are written there, in reading order. A warning for the reviewer, never a verdict.
 */
export function findDiscouragedWordings(text: string): string[] {
  const found = WORDINGS.flatMap((wording) => [...text.matchAll(wording)]).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const outermost = found.filter(
    (span, place) => !found.slice(0, place).some((earlier) => earlier.end >= span.end),
  );
  return [...new Set(outermost.map(({ start, end }) => text.slice(start, end)))];
}
