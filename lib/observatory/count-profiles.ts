import 'server-only';
import { countByZone } from './repository';
import { showZones } from './show-zones';

/** Public profiles by the zone that they show under. */
export async function countProfilesByZone(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { source, zone, count } of await showZones(await countByZone()))
    if (source === 'profiles') counts.set(zone, (counts.get(zone) ?? 0) + count);
  return counts;
}
