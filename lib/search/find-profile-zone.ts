import 'server-only';
import type { PlaceLink } from '@/lib/territory/find-place';
import { readPack } from '@/lib/territory/pack';
import { listCommunesShownAs, nameShownZones } from './shown-zone';

export interface ProfileZone extends PlaceLink {
  /** Null when it lies in several. */
  readonly epci: PlaceLink | null;
  /** Codes of the secteurs that it holds. */
  readonly secteurs: readonly string[];
  readonly communes: readonly PlaceLink[];
}

/**
 * A secteur by the code of its largest commune or, by the code of an EPCI or JOINED, the secteurs that the map of profiles
 * draws together; null for any other code. A secteur is found too while the map joins it with others.
 */
export async function findProfileZone(code: string): Promise<ProfileZone | null> {
  const { communes, areas, epcis } = readPack();
  const area = areas.find((one) => one.code === code);
  const shown = new Set(area ? [] : await listCommunesShownAs(code));
  const members = communes.filter((one) => (area ? one.areaCode === code : shown.has(one.code)));
  if (members.length === 0) return null;
  const names = await nameShownZones();
  return {
    code,
    name: area?.name ?? names.get(code) ?? code,
    epci: epcis.find((one) => one.code === (area?.epciCode ?? code)) ?? null,
    secteurs: [...new Set(members.map(({ areaCode }) => areaCode))],
    communes: members.map(({ code: commune, name }) => ({ code: commune, name })),
  };
}
