import type { Matches } from '@/lib/search/find-matches';
import { labelOf } from '@/lib/search/vocabulary';
import { listDistances, type Place } from '@/lib/territory/places-repository';

/**
 * Says how far each place is from the commune that the search goes around. Nothing without a radius or an order by distance, and never for who
 * chose discretion: they have no commune.
 */
export async function explainDistances(
  found: Matches,
  places: readonly Place[],
): Promise<(place: Place) => string[]> {
  const [from] = found.state.criteria.commune ?? [];
  const { radius, order } = found.state;
  if (!from || (radius === null && order !== 'distance')) return () => [];
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
