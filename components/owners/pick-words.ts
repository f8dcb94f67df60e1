/** The words of a referential that a page chose, as chips take them. */
export function pickWords(choices: { id: number; label: string }[], ids: number[]) {
  return choices.filter(({ id }) => ids.includes(id)).map(({ id, label }) => ({ slug: String(id), label }));
}
