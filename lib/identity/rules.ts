type Fact = string | Date | null;

const plain = (fact: Fact | undefined) => (fact instanceof Date ? fact.getTime() : (fact ?? null));

/** Which of the new facts differ from what is kept, as the journal may tell it: names of columns, never a value. */
export function listChanged(kept: Record<string, unknown>, next: Record<string, Fact>): Record<string, true> {
  const changed = Object.entries(next).filter(([name, fact]) => plain(fact) !== plain(kept[name] as Fact));
  return Object.fromEntries(changed.map(([name]) => [name, true]));
}
