import 'server-only';
import { countByZone } from './repository';

/** Public profiles that show under a secteur or, where secteurs have few, under their EPCI. */
export async function countProfilesByZone(): Promise<Map<string, number>> {
  const rows = await countByZone();
  return new Map(rows.filter((row) => row.source === 'profiles').map((row) => [row.zone, row.count]));
}
