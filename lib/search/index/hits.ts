import { countBits, type Bits } from './bits';

/** Share of words with a hit above which looking at all of them is faster than at those alone. */
const CROWDED = 0.5;

/** What answers a question, ready for being counted against hundreds of values. */
export interface Hits {
  readonly bits: Bits;
  readonly count: number;
  /** Words that have a hit, when they are few; null when most have. */
  readonly words: Uint32Array | null;
  /** Nothing was asked: everything is a hit. */
  readonly isAll: boolean;
}

export function toHits(bits: Bits, isAll = false): Hits {
  if (isAll) return { bits, count: countBits(bits), words: null, isAll };
  const words = new Uint32Array(bits.length);
  let used = 0;
  for (let at = 0; at < bits.length; at += 1) if (bits[at] !== 0) words[used++] = at;
  const isCrowded = used > CROWDED * bits.length;
  return { bits, count: countBits(bits), words: isCrowded ? null : words.slice(0, used), isAll };
}
