import type { Bits } from './bits';

/** The slots of one page: those of the first tier in their order, then those of the next. */
export function takePage(
  tiers: Iterable<Bits>,
  inOrder: (tier: Bits) => Iterable<number>,
  from: number,
  size: number,
): number[] {
  const page: number[] = [];
  let toSkip = from;
  for (const tier of tiers) {
    for (const slot of inOrder(tier)) {
      if (toSkip > 0) toSkip -= 1;
      else page.push(slot);
      if (page.length === size) return page;
    }
  }
  return page;
}

/** The slots of one page, the nearest first; those equally far keep their order. */
export function takeByDistance(
  slots: Iterable<number>,
  distanceOf: (slot: number) => number,
  from: number,
  size: number,
): number[] {
  const rings = new Map<number, number[]>();
  for (const slot of slots) {
    const distance = distanceOf(slot);
    const ring = rings.get(distance);
    if (ring) ring.push(slot);
    else rings.set(distance, [slot]);
  }
  return [...rings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ring]) => ring)
    .slice(from, from + size);
}
