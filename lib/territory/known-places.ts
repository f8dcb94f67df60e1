import { z } from 'zod';
import type { MultiPolygon, Point } from './plane';
import file from './pack/known-places.json';
import { drawSchematicZones } from './schematic-zones';
import type { Outline } from './topology';

const point = z.tuple([z.number(), z.number()]);
const known = z
  .object({
    places: z.record(z.string(), z.object({ centre: point, areaKm2: z.number().positive() })),
    outline: z.array(z.array(z.array(point))),
  })
  .parse(file);

/** The centre of a commune (degrees) where the project carries it; null elsewhere. */
export function knownCentre(code: string): Point | null {
  return known.places[code]?.centre ?? null;
}

/** Schematic zones of these communes, or null when the project does not carry the place of each. */
export function drawKnownPlaces(codes: readonly string[]): Outline[] | null {
  if (!codes.every((code) => known.places[code])) return null;
  const all = Object.entries(known.places).map(([code, place]) => ({ code, ...place }));
  const wanted = new Set(codes);
  const outline: MultiPolygon = known.outline;
  return drawSchematicZones(all, outline).filter((zone) => wanted.has(zone.id));
}
