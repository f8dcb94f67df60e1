import { ANY_ZONE } from '@/components/map/map-types';
import type { SearchState } from '@/lib/search/criteria';
import { zoneHref } from '@/lib/search/find-matches';

/**
 * Where the map of a search reads the menu of a zone (ANY_ZONE stands for its code), whose lists keep the search's
 * criteria. Profiles have a door of their own, since they are no open data.
 */
export function menusOfSearch(state: SearchState): string {
  const [path = '', query] = zoneHref(state, ANY_ZONE).split('?');
  if (state.axis === 'profile') return `${path}/menu?${query}`;
  const params = new URLSearchParams(query);
  params.delete('commune');
  params.set('axe', path.slice(1));
  params.set('zone', ANY_ZONE);
  return `/api/v1/menus?${params}`;
}
