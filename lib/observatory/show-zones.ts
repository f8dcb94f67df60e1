import 'server-only';
import { shownZoneOf } from '@/lib/search/shown-zone';
import type { CountRow } from './repository';

/** The same counts with profiles where they show on the map; without it no count of profiles leaves this folder. */
export async function showZones(rows: readonly CountRow[]): Promise<CountRow[]> {
  const shownZone = await shownZoneOf();
  return rows.map((row) => (row.source === 'profiles' ? { ...row, zone: shownZone(row.zone) } : row));
}
