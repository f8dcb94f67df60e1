import type { Matches } from '@/lib/search/find-matches';
import { placeCriteria } from '@/lib/search/place-criteria';
import { CRITERIA } from '@/lib/search/schema';

/**
 * What a map paints of a search: for each zone what it would find there alone, its other criteria kept, and the zones
 * that it chose, those within its radius too. The counts of the chosen ones, or of all when none is, add up to the total.
 */
export async function zonesOfSearch({ state, facets }: Matches): Promise<{
  counts: ReadonlyMap<string, number>;
  selected: readonly string[];
}> {
  const name = CRITERIA[state.axis].find(({ of }) => of === 'zone')?.name ?? '';
  const criteria = await placeCriteria(state);
  return { counts: facets[name] ?? new Map(), selected: [...new Set(criteria[name])] };
}
