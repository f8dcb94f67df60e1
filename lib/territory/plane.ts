/** Plane geometry: x to the right, y up, any unit. */
export type Point = [number, number];
export type Ring = Point[];
export type MultiPolygon = Ring[][];

/** Counter-clockwise rings count as plus, clockwise ones (holes) as minus; the last point may repeat the first. */
export function signedArea(ring: readonly Point[]): number {
  return (
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length]!;
      return sum + x * nextY - nextX * y;
    }, 0) / 2
  );
}

export function areaOf(shape: MultiPolygon): number {
  return shape.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
}

/** Rings without their repeated last point, outer ones counter-clockwise, holes clockwise. */
export function tidy(shape: MultiPolygon): MultiPolygon {
  return shape.map((polygon) =>
    polygon.map((ring, index) => {
      const [first, last] = [ring[0]!, ring[ring.length - 1]!];
      const open = first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : [...ring];
      return signedArea(open) > 0 === (index === 0) ? open : open.reverse();
    }),
  );
}

export function boxOf(points: readonly Point[]): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

export function between(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

export const minus = (one: Point, other: Point): Point => [one[0] - other[0], one[1] - other[1]];
export const dot = (one: Point, other: Point): number => one[0] * other[0] + one[1] * other[1];
