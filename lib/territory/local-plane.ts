import type { Point } from './plane';

const KM_PER_DEGREE_NORTH = 110.574;
const KM_PER_DEGREE_EAST = 111.32;

/** Kilometres around a point, good to some metres over a territory; straight lines stay straight both ways. */
export function localPlane([lon, lat]: Point): {
  toPlane: (degrees: Point) => Point;
  toDegrees: (km: Point) => Point;
} {
  const east = Math.cos((lat * Math.PI) / 180) * KM_PER_DEGREE_EAST;
  return {
    toPlane: ([x, y]) => [(x - lon) * east, (y - lat) * KM_PER_DEGREE_NORTH],
    toDegrees: ([x, y]) => [lon + x / east, lat + y / KM_PER_DEGREE_NORTH],
  };
}
