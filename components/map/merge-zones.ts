import type { MapZone, ZoneShapes } from './map-types';

/**
 * Draws zones that show under one code as one zone: their paths together, the name of the code, the label in the
 * largest of them.
 */
export function mergeZones<Zone extends MapZone>(
  shapes: Omit<ZoneShapes, 'zones'> & { readonly zones: readonly Zone[] },
  codeOf: (zone: Zone) => string,
  nameOf: (code: string) => string,
): ZoneShapes {
  const groups = new Map<string, Zone[]>();
  for (const zone of shapes.zones) {
    const code = codeOf(zone);
    groups.set(code, [...(groups.get(code) ?? []), zone]);
  }
  const zones = [...groups].map(([code, members]) => {
    const largest = members.reduce((best, zone) => (sizeOfBox(zone) > sizeOfBox(best) ? zone : best));
    const { label, bbox } = largest;
    return { code, name: nameOf(code), path: members.map(({ path }) => path).join(''), label, bbox };
  });
  return { ...shapes, zones };
}

const sizeOfBox = ({ bbox: [left, top, right, bottom] }: MapZone) => (right - left) * (bottom - top);
