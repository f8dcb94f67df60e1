import { JOINED, OUTSIDE } from '@/lib/search/schema';
import { readPack } from './pack';
import type { Pack } from './schema';

const names = new WeakMap<Pack, Map<string, string>>();

/** The name of a commune, secteur or EPCI of the territory, or of what lies outside; the code itself when unknown. */
export function zoneName(code: string, pack: Pack = readPack()): string {
  let known = names.get(pack);
  if (!known) {
    known = new Map([...pack.communes, ...pack.epcis, OUTSIDE, JOINED].map((zone) => [zone.code, zone.name]));
    names.set(pack, known);
  }
  return known.get(code) ?? code;
}
