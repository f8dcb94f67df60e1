import 'server-only';
import { readPack } from '@/lib/territory/pack';
import { openSearch } from './engine';
import { JOINED } from './schema';

/** How to tell the code under which the profiles of a secteur show: its own, or that of those it is joined with. */
export async function shownZoneOf(): Promise<(secteur: string) => string> {
  const { indexes } = await openSearch();
  return (secteur) => indexes.profile.shownFor(secteur);
}

/** The communes of what the map of profiles draws as one zone: of a secteur, or of those joined. None for any other code. */
export async function listCommunesShownAs(zone: string): Promise<string[]> {
  const shownZone = await shownZoneOf();
  return readPack().communes.flatMap(({ code, areaCode }) => (shownZone(areaCode) === zone ? [code] : []));
}

/** Every zone of the map of profiles by its code; joined secteurs are called as their EPCI only when they are all of it. */
export async function nameShownZones(): Promise<Map<string, string>> {
  const shownZone = await shownZoneOf();
  const { areas, epcis } = readPack();
  const nameOf = (zone: string) => {
    const secteur = areas.find(({ code }) => code === zone);
    const epci = epcis.find(({ code }) => code === zone);
    const isWhole = areas.every(({ code, epciCode }) => epciCode !== zone || shownZone(code) === zone);
    return secteur?.name ?? (epci ? `${epci.name}${isWhole ? '' : ', secteurs réunis'}` : JOINED.name);
  };
  return new Map(areas.map(({ code }) => [shownZone(code), nameOf(shownZone(code))]));
}
