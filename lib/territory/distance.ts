import { readPack } from './pack';
import { distanceKm } from './rules';
import type { Pack } from './schema';

/**
 * Kilometres from the nearest of `fromCodes` to a commune, middle to middle, to one decimal; null where a place is
 * unknown: outside the territory, a discreet company, an EPCI, zones that are laid out without a map.
 */
export function kilometresBetween(
  fromCodes: readonly string[],
  toCode: string | null,
  pack: Pack = readPack(),
): number | null {
  const centreOf = (code: string) => pack.communes.find((commune) => commune.code === code)?.centre ?? null;
  const to = toCode === null ? null : centreOf(toCode);
  if (!to) return null;
  const distances = fromCodes.flatMap((code) => {
    const from = centreOf(code);
    return from ? [distanceKm(from, to)] : [];
  });
  return distances.length === 0 ? null : Math.round(Math.min(...distances) * 10) / 10;
}
