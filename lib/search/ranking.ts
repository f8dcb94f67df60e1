import type { CriterionValue } from './index/question';
import { descending, type Bits } from './index/bits';

/** What a match counts: so many points for each of these values that an entry has. */
export interface RankPart {
  readonly points: number;
  readonly of: readonly CriterionValue[];
  /** Having several is worth no more than having one. */
  readonly once?: true;
  /** An entry that has nothing of any such part is no match, whatever else it has. */
  readonly needed?: true;
}

export interface Ranking {
  /** Of the page asked for, the most points first, equals as in a list: newest first, then by id. */
  readonly ids: readonly string[];
  readonly total: number;
}

export function addPoints(points: Uint16Array, bits: Bits, worth: number): void {
  for (const slot of descending(bits)) points[slot] = (points[slot] ?? 0) + worth;
}

/** The first `most` by points; equals keep the order in which they come. One pass, no sorting of the whole. */
export function firstByPoints(slots: Iterable<number>, points: Uint16Array, most: number): number[] {
  const tiers: number[][] = [];
  for (const slot of slots) {
    const tier = (tiers[points[slot] ?? 0] ??= []);
    if (tier.length < most) tier.push(slot);
  }
  const first: number[] = [];
  for (const tier of tiers.reverse()) {
    for (const slot of tier ?? []) {
      if (first.length === most) return first;
      first.push(slot);
    }
  }
  return first;
}
