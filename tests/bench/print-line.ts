type Figure = { name: string; unit: string; value: number; baseline?: number; ratio?: number };

/** Prints one figure of a benchmark as one JSON object per line on standard output, to four significant digits. */
export function printLine({ name, unit, value, baseline, ratio }: Figure) {
  const round = (figure?: number) => (figure === undefined ? null : Number(figure.toPrecision(4)));
  const line = { name, unit, value: round(value), baseline: round(baseline), ratio: round(ratio) };
  console.log(JSON.stringify(line));
}
