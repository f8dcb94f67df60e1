import type { Matches } from '@/lib/search/find-matches';
import { labelOf } from '@/lib/search/vocabulary';
import { listDistances, type Place } from '@/lib/territory/places-repository';
import { askedValues } from './reasons';

type ReasonsOfPlace = (place: Place) => string[];

/**
 * Says where each place is, when the search asked for a commune: how far from the nearest of those that it goes around,
 * or that it is in one of them. Never for who chose discretion: they have no commune.
 */
export async function explainPlaces(found: Matches, places: readonly Place[]): Promise<ReasonsOfPlace> {
  const { criteria, radius, order } = found.state;
  const nameOf = (commune: string) => labelOf(found.terms, 'zone', commune);
  const around = criteria.commune ?? [];
  if (around.length === 0 || (radius === null && order !== 'distance')) {
    const asked = askedValues(found, 'commune');
    return ({ communeCode }) =>
      communeCode !== null && asked.includes(communeCode) ? [`à ${nameOf(communeCode)}`] : [];
  }
  const communes = places.flatMap(({ communeCode }) => communeCode ?? []);
  const distances = await Promise.all(
    around.map(async (from) => ({ from, to: await listDistances(from, communes) })),
  );
  return ({ communeCode }) => {
    if (communeCode === null) return [];
    const [nearest] = distances
      .flatMap(({ from, to }) => ({ from, kilometres: to.get(communeCode) ?? Infinity }))
      .sort((a, b) => a.kilometres - b.kilometres);
    if (!nearest || nearest.kilometres === Infinity) return [];
    const { from, kilometres } = nearest;
    return [kilometres < 1 ? `à ${nameOf(from)}` : `à ${Math.round(kilometres)} km de ${nameOf(from)}`];
  };
}
