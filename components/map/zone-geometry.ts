type Ring = [number, number][];

/** How map units relate to the world: the width in units of what `bounds` (west, south, east, north) frames. */
export interface MapFrame {
  readonly width: number;
  readonly bounds: readonly [number, number, number, number];
}

/** The rings of an SVG path made of straight lines, in map units, closed. */
export function ringsOf(path: string): Ring[] {
  const rings: Ring[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLHVZmlhvz])([^MLHVZmlhvz]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const relative = command === command.toLowerCase();
    const kind = command.toUpperCase();
    const stride = kind === 'H' || kind === 'V' ? 1 : 2;
    if (kind === 'Z') closeRing();
    for (let at = 0; at + stride <= numbers.length; at += stride) {
      const horizontal = kind === 'V' ? undefined : numbers[at];
      const vertical = kind === 'H' ? undefined : numbers[at + stride - 1];
      if (horizontal !== undefined) x = relative ? x + horizontal : horizontal;
      if (vertical !== undefined) y = relative ? y + vertical : vertical;
      if (kind === 'M' && at === 0) rings.push([[x, y]]);
      else rings.at(-1)?.push([x, y]);
    }
  }
  return rings;

  function closeRing() {
    const start = rings.at(-1)?.[0];
    if (!start) return;
    rings.at(-1)?.push([...start]);
    [x, y] = start;
  }
}

/** Whether a point lies in the area that these rings enclose. */
export function isWithin(rings: readonly Ring[], [x, y]: readonly [number, number]): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.slice(1).filter(([bx, by], at) => {
      const [ax, ay] = ring[at]!;
      return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
    }),
  );
  return crossings.length % 2 === 1;
}

/** Web Mercator, both axes from 0 to 1, y southwards. */
export const mercatorX = (longitude: number) => longitude / 360 + 0.5;
export const mercatorY = (latitude: number) =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);

/** Map units in the whole width of the Mercator world. */
export const unitsPerWorld = ({ width, bounds }: MapFrame) =>
  width / (mercatorX(bounds[2]) - mercatorX(bounds[0]));

/** Degrees of a point given in map units. */
export function unproject([x, y]: readonly [number, number], frame: MapFrame): [number, number] {
  const scale = unitsPerWorld(frame);
  const mx = mercatorX(frame.bounds[0]) + x / scale;
  const my = mercatorY(frame.bounds[3]) + y / scale;
  return [(mx - 0.5) * 360, (Math.atan(Math.exp((0.5 - my) * 2 * Math.PI)) * 360) / Math.PI - 90];
}
