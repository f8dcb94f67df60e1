import 'server-only';
import type { SearchState } from './criteria';
import type { IndexOrder } from './index/question';
import { listCommunesAround, measureDistances } from './distance-repository';

/** The criteria of a search as the index takes them: with the chosen communes, those within the radius around them. */
export async function placeCriteria({ criteria, radius }: SearchState): Promise<SearchState['criteria']> {
  const { commune = [] } = criteria;
  if (radius === null || commune.length === 0) return criteria;
  return { ...criteria, commune: [...commune, ...(await listCommunesAround(commune, radius))] };
}

/** The order of a search as the index takes it. */
export async function placeOrder({ order, criteria }: SearchState): Promise<IndexOrder> {
  if (order === 'date') return 'date';
  return order === 'distance' ? measureDistances(criteria.commune ?? []) : 'relevance';
}
