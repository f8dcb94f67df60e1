import 'server-only';
import { openSearch } from './engine';
import type { SearchAxis } from './schema';

/** How to tell the code under which a zone's entries show: its own, or its EPCI's while it has too few of them. */
export async function shownZoneOf(
  axis: SearchAxis,
): Promise<(zone: { code: string; epciCode: string }) => string> {
  const { indexes } = await openSearch();
  return ({ code, epciCode }) => (indexes[axis].showsAlone(code) ? code : epciCode);
}
