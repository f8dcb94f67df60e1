import 'server-only';
import { readPack } from '@/lib/territory/pack';
import { openSearch } from './engine';
import type { SearchAxis } from './schema';

/** How to tell the code under which a zone's entries show: its own, or its EPCI's while it has too few of them. */
export async function shownZoneOf(
  axis: SearchAxis,
): Promise<(zone: { code: string; epciCode: string }) => string> {
  const { indexes } = await openSearch();
  return ({ code, epciCode }) => (indexes[axis].showsAlone(code) ? code : epciCode);
}

/**
 * The communes of what the map of profiles draws as one zone: of a secteur, or of the secteurs that show under this EPCI.
 * None for a code that it does not draw.
 */
export async function listCommunesShownAs(zone: string): Promise<string[]> {
  const shownZone = await shownZoneOf('profile');
  return readPack().communes.flatMap(({ code, areaCode, epciCode }) =>
    shownZone({ code: areaCode, epciCode }) === zone ? [code] : [],
  );
}
