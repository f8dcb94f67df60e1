import 'server-only';
import type { SearchState } from './criteria';
import { listCommunesAround } from './distance-repository';

/** The criteria of a search as the index takes them: with the chosen communes, those within the radius around them. */
export async function placeCriteria({ criteria, radius }: SearchState): Promise<SearchState['criteria']> {
  const { commune = [] } = criteria;
  if (radius === null || commune.length === 0) return criteria;
  return { ...criteria, commune: [...commune, ...(await listCommunesAround(commune, radius))] };
}
