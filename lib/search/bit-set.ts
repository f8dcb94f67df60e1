/** A growing set of small integers, one bit each: what makes counting every facet of a search a matter of milliseconds. */
export class BitSet {
  private words: Uint32Array;

  constructor(words = new Uint32Array(32)) {
    this.words = words;
  }

  add(at: number): void {
    const word = at >>> 5;
    if (word >= this.words.length) this.grow(word + 1);
    this.words[word] = (this.words[word] ?? 0) | (1 << (at & 31));
  }

  delete(at: number): void {
    const word = at >>> 5;
    if (word < this.words.length) this.words[word] = (this.words[word] ?? 0) & ~(1 << (at & 31));
  }

  has(at: number): boolean {
    return ((this.words[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
  }

  get count(): number {
    let total = 0;
    for (const word of this.words) total += bitsOf(word);
    return total;
  }

  /** How many are in both, without making the set. */
  countWith(other: BitSet): number {
    const [mine, theirs] = [this.words, other.words];
    const length = Math.min(mine.length, theirs.length);
    let total = 0;
    for (let at = 0; at < length; at += 1) {
      const word = (mine[at] ?? 0) & (theirs[at] ?? 0);
      if (word !== 0) total += bitsOf(word);
    }
    return total;
  }

  and(other: BitSet): BitSet {
    const length = Math.min(this.words.length, other.words.length);
    return new BitSet(
      Uint32Array.from({ length }, (_, at) => (this.words[at] ?? 0) & (other.words[at] ?? 0)),
    );
  }

  or(other: BitSet): BitSet {
    const length = Math.max(this.words.length, other.words.length);
    return new BitSet(
      Uint32Array.from({ length }, (_, at) => (this.words[at] ?? 0) | (other.words[at] ?? 0)),
    );
  }

  without(other: BitSet): BitSet {
    return new BitSet(this.words.map((word, at) => word & ~(other.words[at] ?? 0)));
  }

  /** From the largest to the smallest. */
  *descending(): Generator<number> {
    for (let at = this.words.length - 1; at >= 0; at -= 1) {
      let word = this.words[at] ?? 0;
      while (word !== 0) {
        const bit = 31 - Math.clz32(word);
        yield (at << 5) | bit;
        word &= ~(1 << bit);
      }
    }
  }

  private grow(least: number): void {
    const words = new Uint32Array(Math.max(least, this.words.length * 2));
    words.set(this.words);
    this.words = words;
  }
}

function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
