/** The value below which `share` (0 to 1) of the samples lie, by the nearest rank; the samples stay as they are. */
export function quantile(samples: number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
