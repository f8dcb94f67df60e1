/** What the question of an address holds under one name: anybody may write anything there, also twice. */
type Given = string | string[] | undefined;

/** The sentence for a word of the address, if it is one of ours: `toString` is not. */
export function wordOf(words: Record<string, string>, given: Given): string | undefined {
  const word = [given].flat()[0] ?? '';
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

const LAST_PAGE = 10_000;

/** The page of a list that the address asks for: the first when it names none, and none beyond any list. */
export function pageNumber(given: Given): number {
  const asked = Math.trunc(Number([given].flat()[0])) || 1;
  return Math.min(LAST_PAGE, Math.max(1, asked));
}
