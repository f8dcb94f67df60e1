import type { MapPlace } from './map-types';

/** Pixels from the middle of a mark to the middle of the next: no mark is wider (map-marks.module.css). */
export const MARK_SPACE = 24;
const RADIUS = { one: 7, several: 10 };

export interface PlaceCluster {
  /** The mark stands at the place of the first, which comes first in the list too. */
  readonly x: number;
  readonly y: number;
  readonly places: readonly MapPlace[];
  /** Pixels, with its ring. */
  readonly radius: number;
}

/**
 * Places that would touch on the screen, taken together; `unit` is map units in one pixel. A place belongs to the
 * nearest mark, so every place is somewhere, once.
 */
export function clusterPlaces(places: readonly MapPlace[], unit: number): PlaceCluster[] {
  const apart = MARK_SPACE * unit;
  const clusters: { x: number; y: number; places: MapPlace[] }[] = [];
  for (const place of places) {
    if (clusters.every((mark) => distance(mark, place) >= apart))
      clusters.push({ x: place.x, y: place.y, places: [] });
  }
  for (const place of places) nearest(clusters, place)?.places.push(place);
  return clusters.map((cluster) => ({
    ...cluster,
    radius: cluster.places.length > 1 ? RADIUS.several : RADIUS.one,
  }));
}

type Point = Pick<MapPlace, 'x' | 'y'>;

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function nearest<Mark extends Point>(marks: readonly Mark[], place: Point): Mark | undefined {
  let best: Mark | undefined;
  for (const mark of marks) if (!best || distance(mark, place) < distance(best, place)) best = mark;
  return best;
}
