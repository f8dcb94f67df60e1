/** Five steps of colour for the counts of one map, so that they read as "few" to "many" whatever the totals are. */
export interface CountScale {
  /** 0 for none, else 1 to 5. */
  stepOf(count: number): number;
  /** The steps in use, with the first and last count of each. */
  readonly steps: readonly { readonly step: number; readonly from: number; readonly to: number }[];
}

const STEPS = 5;

/** Steps grow with the square up to the largest count, since most zones count few; below six, each count has a step of its own. */
export function scaleCounts(counts: Iterable<number>): CountScale {
  const max = Math.max(0, ...counts);
  const tops = topsUpTo(max);
  const stepOf = (count: number) =>
    count <= 0 ? 0 : Math.min(STEPS, tops.findIndex((top) => count <= top) + 1 || STEPS);
  const steps = tops.map((to, index) => ({ step: index + 1, from: (tops[index - 1] ?? 0) + 1, to }));
  return { stepOf, steps };
}

function topsUpTo(max: number): number[] {
  if (max <= STEPS) return Array.from({ length: max }, (_, index) => index + 1);
  const tops: number[] = [];
  for (let step = 1; step < STEPS; step += 1) {
    const top = roundToRead(max * (step / STEPS) ** 2);
    tops.push(Math.max(top, (tops.at(-1) ?? 0) + 1));
  }
  return [...tops, max];
}

function roundToRead(value: number): number {
  if (value < 10) return Math.round(value);
  const unit = 5 * 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}
