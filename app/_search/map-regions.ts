import type { MapRegion } from '@/components/map/map-types';
import { readPack } from '@/lib/territory/pack';
import type { PackCommune } from '@/lib/territory/schema';

/** EPCI, then secteurs, by the zones drawn in them; `zoneOf` says as which zone a commune is drawn. */
export function regionsBy(zoneOf: (commune: PackCommune) => string | undefined): MapRegion[] {
  const { communes, epcis, areas } = readPack();
  const zonesOf = (isMember: (commune: PackCommune) => boolean) => [
    ...new Set(communes.filter(isMember).flatMap((commune) => zoneOf(commune) ?? [])),
  ];
  return [
    ...epcis.map(({ code, name }) => ({
      kind: 'epci' as const,
      name,
      codes: zonesOf(({ epciCode }) => epciCode === code),
    })),
    ...areas.map(({ code, name }) => ({
      kind: 'secteur' as const,
      name,
      codes: zonesOf(({ areaCode }) => areaCode === code),
    })),
  ];
}
