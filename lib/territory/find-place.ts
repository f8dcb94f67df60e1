import { readPack } from './pack';
import type { Pack, PackCommune } from './schema';
import { zonesOf } from './zones';

export type PlaceLink = { code: string; name: string };

/** A commune with its secteur, EPCI and neighbours, or an EPCI with its communes. */
export type TerritoryPlace =
  | { level: 'commune'; commune: PackCommune; area: PlaceLink; epci: PlaceLink; neighbours: PlaceLink[] }
  | { level: 'epci'; epci: PlaceLink; areas: PlaceLink[]; communes: PlaceLink[] };

/** The place of the territory with this INSEE or SIREN code; null for any other. */
export function findPlace(code: string, pack: Pack = readPack()): TerritoryPlace | null {
  const epci = pack.epcis.find((one) => one.code === code);
  if (epci) return describeEpci(epci, pack);
  const commune = pack.communes.find((one) => one.code === code);
  return commune ? describeCommune(commune, pack) : null;
}

function describeCommune(commune: PackCommune, pack: Pack): TerritoryPlace {
  const zone = zonesOf('commune', pack).zones.find((one) => one.code === commune.code)!;
  return {
    level: 'commune',
    commune,
    area: pack.areas.find((area) => area.code === commune.areaCode)!,
    epci: pack.epcis.find((one) => one.code === commune.epciCode)!,
    neighbours: byName(pack.communes.filter((other) => zone.neighbours.includes(other.code))),
  };
}

function describeEpci(epci: PlaceLink, pack: Pack): TerritoryPlace {
  const own = (row: { epciCode: string }) => row.epciCode === epci.code;
  return {
    level: 'epci',
    epci,
    areas: byName(pack.areas.filter(own)),
    communes: byName(pack.communes.filter(own)),
  };
}

function byName(places: PlaceLink[]): PlaceLink[] {
  return places
    .map(({ code, name }) => ({ code, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}
