import type { Matches } from '@/lib/search/find-matches';
import { labelOf } from '@/lib/search/vocabulary';
import { listDistances, type Place } from '@/lib/territory/places-repository';

type Word = { slug: string; label: string };

/** Values of a criterion that the search asked for: those chosen, and those that the typed words mean. */
export function askedValues({ state, question }: Matches, criterion: string): string[] {
  const meant = question.flatMap(({ any }) => any.filter((value) => value.criterion === criterion));
  return [...new Set([...(state.criteria[criterion] ?? []), ...meant.map(({ value }) => value)])];
}

/** "Valeurs : entraide, respect"; nothing when none of the words was asked for. */
export function reasonOf(name: string, words: readonly Word[], asked: readonly string[]): string[] {
  const shared = words.filter(({ slug }) => asked.includes(slug));
  return shared.length > 0 ? [`${name} : ${shared.map(({ label }) => label).join(', ')}`] : [];
}

/** What else to say when only the texts answer the words typed. */
export function withTextReason({ state }: Matches, reasons: string[]): string[] {
  return reasons.length === 0 && state.q ? [`« ${state.q} » : trouvé dans le texte de la page`] : reasons;
}

/**
 * Says how far each place is from the commune that the search goes around. Nothing without a radius, and never for who
 * chose discretion: they have no commune.
 */
export async function explainDistances(
  found: Matches,
  places: readonly Place[],
): Promise<(place: Place) => string[]> {
  const [from] = found.state.criteria.commune ?? [];
  if (!from || found.state.radius === null) return () => [];
  const distances = await listDistances(
    from,
    places.flatMap(({ communeCode }) => communeCode ?? []),
  );
  const name = labelOf(found.terms, 'zone', from);
  return ({ communeCode }) => {
    const kilometres = communeCode === null ? undefined : distances.get(communeCode);
    if (kilometres === undefined) return [];
    return [kilometres < 1 ? `à ${name}` : `à ${Math.round(kilometres)} km de ${name}`];
  };
}
