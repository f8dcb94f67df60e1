import { between, dot, minus, type Point } from './plane';

/** A centre and the size of its cell; sizes are shares, any unit does. */
export type Site = { centre: Point; share: number };

/** A corner and the site across the edge that starts there, or `OUTLINE`. */
export type Corner = { point: Point; across: number };

export const OUTLINE = -1;

/**
 * What remains of `ring` in the power cell of site `index`; each corner says across which site its edge looks.
 * A concave ring may come back folded along a border: its signed area and border lengths are still right.
 */
export function cutToCell(
  sites: readonly Site[],
  weights: number[],
  index: number,
  order: readonly number[],
  ring: Corner[],
): Corner[] {
  const own = sites[index]!.centre;
  const power = (other: number) => dot(sites[other]!.centre, sites[other]!.centre) - weights[other]!;
  let cut = ring;
  for (const other of order) {
    const [ax, ay] = minus(sites[other]!.centre, own);
    const limit = (power(other) - power(index)) / 2;
    const beyond = cut.map(({ point }) => ax * point[0] + ay * point[1] - limit);
    if (beyond.every((value) => value <= 0)) continue;
    cut = cut.flatMap((corner, at) => {
      const next = (at + 1) % cut.length;
      const [here, there] = [beyond[at]!, beyond[next]!];
      const kept = here <= 0 ? [corner] : [];
      if (here <= 0 === there <= 0) return kept;
      const crossing = between(corner.point, cut[next]!.point, here / (here - there));
      return [...kept, { point: crossing, across: here <= 0 ? other : corner.across }];
    });
    if (cut.length === 0) break;
  }
  return cut;
}

/** For each site the others by distance: near ones cut most, and the rest is then quickly passed over. */
export function nearestFirst(sites: readonly Site[]): number[][] {
  return sites.map(({ centre }, own) => {
    const far = sites.map((site) => Math.hypot(...minus(site.centre, centre)));
    const others = sites.map((_, other) => other).filter((other) => other !== own);
    return others.sort((one, other) => far[one]! - far[other]!);
  });
}
