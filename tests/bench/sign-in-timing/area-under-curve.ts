/** The share of pairs in which the first sample is the longer one, ties counting half: 0.5 when nothing tells them apart. */
export function areaUnderCurve(first: number[], second: number[]): number {
  let longer = 0;
  for (const one of first) for (const other of second) longer += one > other ? 1 : one === other ? 0.5 : 0;
  return longer / (first.length * second.length);
}
