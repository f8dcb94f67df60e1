/** A set of slots, one bit each, 32 to a word. Every function takes sets of different lengths: what is missing is empty. */
export type Bits = Uint32Array<ArrayBuffer>;

/** Words for this many slots. */
export const wordsFor = (slots: number): number => (slots + 31) >>> 5;

export const hasBit = (bits: Bits, slot: number): boolean =>
  slot >>> 5 < bits.length && (bits[slot >>> 5]! & (1 << (slot & 31))) !== 0;

/** The bit must be within the set. */
export function setBit(bits: Bits, slot: number): void {
  bits[slot >>> 5]! |= 1 << (slot & 31);
}

export function clearBit(bits: Bits, slot: number): void {
  if (slot >>> 5 < bits.length) bits[slot >>> 5]! &= ~(1 << (slot & 31));
}

export function meet(a: Bits, b: Bits): Bits {
  const both = new Uint32Array(Math.min(a.length, b.length));
  for (let at = 0; at < both.length; at += 1) both[at] = a[at]! & b[at]!;
  return both;
}

/** Those of `a` that are not in `b`. */
export function without(a: Bits, b: Bits): Bits {
  const rest = a.slice();
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) rest[at]! &= ~b[at]!;
  return rest;
}

/** Adds `b` to `a`, as far as `a` reaches. */
export function joinInto(a: Bits, b: Bits): void {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) a[at]! |= b[at]!;
}

export function countBits(bits: Bits): number {
  let total = 0;
  for (let at = 0; at < bits.length; at += 1) total += onesOf(bits[at]!);
  return total;
}

/**
 * How many are in both, without making the set. Words are added up digit by digit as they come (Harley and Seal), so
 * that one word in four has its ones counted. Plain constants: taking them apart from arrays takes a fifth longer.
 */
export function countMeet(a: Bits, b: Bits): number {
  const length = Math.min(a.length, b.length);
  let total = 0;
  let at = 0;
  let ones = 0;
  let twos = 0;
  for (const end = length - 3; at < end; at += 4) {
    const w = a[at]! & b[at]!;
    const x = a[at + 1]! & b[at + 1]!;
    const y = a[at + 2]! & b[at + 2]!;
    const z = a[at + 3]! & b[at + 3]!;
    const first = ones ^ w;
    const carryA = (ones & w) | (first & x);
    ones = first ^ x;
    const second = ones ^ y;
    const carryB = (ones & y) | (second & z);
    ones = second ^ z;
    const third = twos ^ carryA;
    total += onesOf((twos & carryA) | (third & carryB));
    twos = third ^ carryB;
  }
  total = 4 * total + 2 * onesOf(twos) + onesOf(ones);
  for (; at < length; at += 1) total += onesOf(a[at]! & b[at]!);
  return total;
}

/** The same, looking at these words only. */
export function countMeetAt(a: Bits, b: Bits, words: Uint32Array): number {
  let total = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    total += onesOf(a[word]! & b[word]!);
  }
  return total;
}

/** Slots from the largest to the smallest. */
export function* descending(bits: Bits): Generator<number> {
  for (let at = bits.length - 1; at >= 0; at -= 1) {
    let word = bits[at]!;
    while (word !== 0) {
      const bit = 31 - Math.clz32(word);
      yield (at << 5) | bit;
      word &= ~(1 << bit);
    }
  }
}

/** The same set with room for more slots. */
export function grown(bits: Bits, words: number): Bits {
  const larger = new Uint32Array(words);
  larger.set(bits);
  return larger;
}

function onesOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
