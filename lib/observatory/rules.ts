import type { Source, ZoneCounts } from './schema';

type CountRow = { source: Source; zone: string; count: number };
type Counts = Record<Source, number>;

/** The rows of one subject as one line per zone, most profiles first, then by name. */
export function gatherZones(rows: readonly CountRow[], nameOf: (code: string) => string): ZoneCounts[] {
  const zones = new Map<string, ZoneCounts>();
  for (const { source, zone, count } of rows) {
    const line = zones.get(zone) ?? { code: zone, name: nameOf(zone), profiles: 0, companies: 0, offers: 0 };
    line[source] += count;
    zones.set(zone, line);
  }
  return [...zones.values()].sort(
    (one, other) => other.profiles - one.profiles || one.name.localeCompare(other.name, 'fr'),
  );
}

export function addUp(zones: readonly Counts[]): Counts {
  const total = { profiles: 0, companies: 0, offers: 0 };
  for (const zone of zones) {
    total.profiles += zone.profiles;
    total.companies += zone.companies;
    total.offers += zone.offers;
  }
  return total;
}
