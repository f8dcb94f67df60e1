import { readPack } from '@/lib/territory/pack';
import type { Pack, ZoneLevel } from '@/lib/territory/schema';
import { zoneFeatures, zonesOf } from '@/lib/territory/zones';
import type { ZoneCount, ZoneResult, ZonesAnswer } from './schema';

const LEVELS: Record<ZoneResult['level'], ZoneLevel> = { commune: 'commune', secteur: 'area', epci: 'epci' };

/** The zones of a level, all on one page; `zones` counts them by EPCI. */
export function listZones(level: ZoneResult['level'] = 'commune', withOutlines = false): ZonesAnswer {
  const pack = readPack();
  const { schematic, bounds } = zonesOf(LEVELS[level], pack);
  const results = describeZones(level, pack);
  return {
    total: results.length,
    page: 1,
    pageSize: results.length,
    results,
    zones: pack.epcis.map((epci): ZoneCount => ({
      code: epci.code,
      name: epci.name,
      count: results.filter((zone) => zone.epciCode === epci.code).length,
    })),
    schematic,
    bounds,
    ...(withOutlines ? { outlines: zoneFeatures(LEVELS[level], pack) } : {}),
  };
}

function describeZones(level: ZoneResult['level'], { communes, areas, epcis }: Pack): ZoneResult[] {
  if (level === 'commune') return communes.map((commune) => ({ level, ...commune }));
  const rows = level === 'secteur' ? areas : epcis.map((epci) => ({ ...epci, epciCode: epci.code }));
  return rows.map(({ code, name, epciCode }) => {
    const members = communes.filter(
      (commune) => code === (level === 'secteur' ? commune.areaCode : commune.epciCode),
    );
    return {
      level,
      code,
      name,
      epciCode,
      areaCode: null,
      population: members.reduce((sum, member) => sum + member.population, 0),
      postalCodes: [...new Set(members.flatMap((member) => member.postalCodes))].sort(),
      centre: communes.find((commune) => commune.code === code)?.centre ?? null,
    };
  });
}
