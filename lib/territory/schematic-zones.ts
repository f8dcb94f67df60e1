import { boxOf, type MultiPolygon, type Point } from './plane';
import { localPlane } from './local-plane';
import { powerCells } from './power-cells';
import type { Outline } from './topology';

/** A commune to draw: `centre` and the outline in degrees, `areaKm2` for the size of its zone. */
export type PlacedCommune = { code: string; centre: Point; areaKm2: number };

/** Invented but honest zones: round the true centres, of the true sizes, inside the true outline, without a gap. */
export function drawSchematicZones(communes: readonly PlacedCommune[], outline: MultiPolygon): Outline[] {
  const [west, south, east, north] = boxOf(outline.flat(2));
  const { toPlane, toDegrees } = localPlane([(west + east) / 2, (south + north) / 2]);
  const sites = communes.map(({ centre, areaKm2 }) => ({ centre: toPlane(centre), share: areaKm2 }));
  const cells = powerCells(sites, onEach(outline, toPlane));
  return cells.map((cell, index) => ({
    type: 'Feature',
    id: communes[index]!.code,
    properties: null,
    geometry: { type: 'MultiPolygon', coordinates: onEach(cell, toDegrees) },
  }));
}

function onEach(shape: MultiPolygon, move: (point: Point) => Point): MultiPolygon {
  return shape.map((polygon) => polygon.map((ring) => ring.map(move)));
}
