import type { Random } from '@/lib/demonstration/random';

/** Draws items the first of which are the most frequent: the n-th with a weight of 1/n, or with weights of their own. */
export function weighted<Item>(items: readonly Item[], weightOf = (_: Item, at: number) => 1 / (at + 1)) {
  let sum = 0;
  const upTo = items.map((item, at) => (sum += weightOf(item, at)));
  return (random: Random): Item => {
    const wanted = random.next() * sum;
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (upTo[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return items[low]!;
  };
}
