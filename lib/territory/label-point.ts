import { boxOf, type Point, type Ring } from './plane';

type Square = { x: number; y: number; half: number; distance: number; best: number };

/**
 * The point inside a polygon (outer ring, then holes) that lies farthest from its border, within `precision`: where a
 * name or a number fits best. Squares are halved as long as they might hold a better point (polylabel, Agafonkin 2016).
 */
export function labelPoint(polygon: readonly Ring[], precision: number): Point {
  const [west, south, east, north] = boxOf(polygon[0]!);
  const half = Math.min(east - west, north - south) / 2;
  const queue: Square[] = [];
  for (let x = west + half; x < east + half; x += 2 * half)
    for (let y = south + half; y < north + half; y += 2 * half) queue.push(squareAt(polygon, x, y, half));

  let best = squareAt(polygon, (west + east) / 2, (south + north) / 2, 0);
  while (queue.length > 0) {
    queue.sort((one, other) => one.best - other.best);
    const square = queue.pop()!;
    if (square.distance > best.distance) best = square;
    if (square.best - best.distance <= precision) break;
    const quarter = square.half / 2;
    for (const dx of [-quarter, quarter])
      for (const dy of [-quarter, quarter])
        queue.push(squareAt(polygon, square.x + dx, square.y + dy, quarter));
  }
  return [best.x, best.y];
}

function squareAt(polygon: readonly Ring[], x: number, y: number, half: number): Square {
  const distance = signedDistance(polygon, x, y);
  return { x, y, half, distance, best: distance + half * Math.SQRT2 };
}

/** Distance to the border, negative outside. */
function signedDistance(polygon: readonly Ring[], x: number, y: number): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of polygon) {
    ring.forEach(([ax, ay], at) => {
      const [bx, by] = ring[(at + 1) % ring.length]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      nearest = Math.min(nearest, distanceToSegment(x, y, ax, ay, bx, by));
    });
  }
  return inside ? nearest : -nearest;
}

function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
