import { foldCase } from '@/lib/mail/redact/fold';

/** Of a candidate: "j'ai 17 ans", "né le 3 mai 2008". Nobody on a public page is chosen by age. */
const AGE =
  /\b(?:j'ai(?: eu)?|j'aurai|agee? de|du haut de mes|mes) (?:tout juste |bientot |deja )?(?:1[5-9]|2[0-6]) ans\b(?! d')|\bnee? (?:le |en )(?:\d{1,2} [a-z]+ \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:19|20)\d{2})\b|\b(?:mineure?|majeure?) depuis\b/g;

const LIVES =
  /\b(?:j'habite|j'ai habite|je vis|je loge|je reside|j'habitais|habitant(?:e)?|domiciliee?|je suis de|je viens de|chez mes parents|mon village|ma commune|ma ville)(?: (?:a|au|aux|en|dans|sur|pres de|pres d'|est|de|la|le|chez [a-z ]{2,20} a))* ?/g;

/** What a candidate's own words tell of their age, and of the commune they live in, as written. */
export function findOwnLife(
  text: string,
  places: readonly string[],
): { kind: 'age' | 'place'; quote: string }[] {
  const folded = foldCase(text).replace(/[’`´]/g, "'").replace(/\s/g, ' ');
  const ages = [...folded.matchAll(AGE)].map(({ index, 0: match }) => ({
    kind: 'age' as const,
    start: index,
    end: index + match.length,
  }));
  const names = places.map((place) => foldCase(place).replace(/[’`´]/g, "'"));
  const homes = [...folded.matchAll(LIVES)].flatMap(({ index, 0: match }) => {
    const at = index + match.length;
    const place = names.find(
      (name) => folded.startsWith(name, at) && !/[a-z]/.test(folded[at + name.length] ?? ''),
    );
    return place ? [{ kind: 'place' as const, start: index, end: at + place.length }] : [];
  });
  return [...ages, ...homes]
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => ({ kind, quote: text.slice(start, end) }));
}
