import { wordsOf } from './build-corpus';

/** Counts how many of the words that people wrote are in the letters that arrived. */
export function createWordCount() {
  let expected = 0;
  let kept = 0;
  return {
    add(letter: string, words: readonly string[]) {
      const left = new Map<string, number>();
      for (const word of wordsOf(letter)) left.set(word, (left.get(word) ?? 0) + 1);
      for (const word of words) {
        expected += 1;
        const count = left.get(word) ?? 0;
        if (count > 0) kept += 1;
        left.set(word, count - 1);
      }
    },
    /** From 0 to 1. */
    share: () => kept / expected,
    expected: () => expected,
  };
}
