export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

export interface ZonePoint {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

const DIRECTIONS: Record<ArrowKey, readonly [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

export const isArrowKey = (key: string): key is ArrowKey => key in DIRECTIONS;

/** The zone that an arrow key leads to: the nearest one ahead, drifting sideways counting double. None at the edge. */
export function neighbourZone(
  points: readonly ZonePoint[],
  from: ZonePoint,
  key: ArrowKey,
): ZonePoint | undefined {
  const [dx, dy] = DIRECTIONS[key];
  let best: ZonePoint | undefined;
  let bestCost = Infinity;
  for (const point of points) {
    const ahead = (point.x - from.x) * dx + (point.y - from.y) * dy;
    const aside = Math.abs((point.x - from.x) * dy) + Math.abs((point.y - from.y) * dx);
    const cost = ahead + 2 * aside;
    if (ahead > 0 && aside <= 2 * ahead && cost < bestCost) [best, bestCost] = [point, cost];
  }
  return best;
}
