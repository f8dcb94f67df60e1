import { parseSearch, toHref, type SearchParams } from '@/lib/search/criteria';
import { AXIS_PATHS, type SearchAxis } from '@/lib/search/schema';
import type { Terms } from '@/lib/search/vocabulary';

/** What follows a question mark, as pages get it. */
export function toParams(query: string): SearchParams {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) (params[name] ??= []).push(value);
  return params;
}

/** The one way of writing a search that is kept: known criteria in their order, first page, whatever the list's order. */
export function canonicalQuery(axis: SearchAxis, query: string, terms: Terms): string {
  const { state } = parseSearch(axis, toParams(query), terms);
  return toHref({ ...state, order: 'pertinence', page: 1 }).split('?')[1] ?? '';
}

export const resultsPath = (axis: SearchAxis, query: string): string =>
  query ? `${AXIS_PATHS[axis]}?${query}` : AXIS_PATHS[axis];
