export type Comparison<Row> = { added: Row[]; changed: Row[]; unchanged: number; goneKeys: string[] };

/** What it takes to go from the rows that are there to the wanted ones, by key; both sides hold each key once. */
export function compareRows<Row extends object>(
  present: readonly Row[],
  wanted: readonly Row[],
  keyOf: (row: Row) => string,
): Comparison<Row> {
  const known = new Map(present.map((row) => [keyOf(row), row]));
  const added: Row[] = [];
  const changed: Row[] = [];
  let unchanged = 0;
  for (const row of wanted) {
    const before = known.get(keyOf(row));
    if (!before) added.push(row);
    else if (isSame(before, row)) unchanged++;
    else changed.push(row);
    known.delete(keyOf(row));
  }
  return { added, changed, unchanged, goneKeys: [...known.keys()] };
}

function isSame<Row extends object>(a: Row, b: Row): boolean {
  return (Object.keys(b) as (keyof Row)[]).every((column) => a[column] === b[column]);
}
