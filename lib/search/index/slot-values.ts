import type { Bits } from './bits';

const WORD = 32;

/**
 * What each slot has of the values that few have: numbers of values, slot after slot. Counting all of them in some
 * hits takes as long as the hits have values, however many values there are, and finding who has one is one pass over
 * everything: at a million slots milliseconds, where a list for each value would be walked on each question.
 */
export class SlotValues {
  /** More than a page may name. */
  static readonly MOST = 255;
  /** Sets that one pass makes: a bit each. */
  static readonly MOST_SETS = 32;

  private values = new Uint16Array(1024);
  /** How many values each slot has. */
  private sizes = new Uint8Array(1024);
  /** Where the values of each word of 32 slots begin. */
  private starts = new Uint32Array(WORD + 1);
  private slots = 0;
  private used = 0;

  get bytes(): number {
    return this.values.byteLength + this.sizes.byteLength + this.starts.byteLength;
  }

  /** Gives the next slot these values, `MOST` of them at most. */
  append(numbers: readonly number[]): void {
    const slot = this.slots++;
    if (slot >= this.sizes.length) this.sizes = resized(this.sizes, Math.ceil(this.slots * 1.5));
    if (slot % WORD === 0) {
      const word = slot / WORD;
      if (word >= this.starts.length) this.starts = resized(this.starts, Math.ceil((word + 1) * 1.5));
      this.starts[word] = this.used;
    }
    const end = this.used + numbers.length;
    if (end > this.values.length) this.values = resized(this.values, Math.ceil(end * 1.5));
    this.values.set(numbers, this.used);
    this.sizes[slot] = numbers.length;
    this.used = end;
  }

  /** The values of a slot. */
  at(slot: number): Uint16Array {
    let from = this.starts[Math.floor(slot / WORD)]!;
    for (let before = slot - (slot % WORD); before < slot; before += 1) from += this.sizes[before]!;
    return this.values.subarray(from, from + this.sizes[slot]!);
  }

  /** Adds 1 to the count of each value for each of these slots that has it. */
  countIn(hits: Bits, counts: Uint32Array): void {
    const { values, sizes, starts } = this;
    const words = Math.min(hits.length, Math.ceil(this.slots / WORD));
    for (let word = 0; word < words; word += 1) {
      let at = starts[word]!;
      let slot = word * WORD;
      for (let rest = hits[word]!; rest !== 0; rest >>>= 1) {
        const end = at + sizes[slot++]!;
        if ((rest & 1) === 0) at = end;
        else for (; at < end; at += 1) counts[values[at]!]! += 1;
      }
    }
  }

  /**
   * Adds to the set `at` the slots that have one of the values marked with its bit; with `among`, those of them at least.
   * The values are read straight through, once for all sets, and the slot of one is looked for only where it is marked.
   * @param sets at most `MOST_SETS`.
   * @param marks by value.
   */
  addTo(sets: readonly Bits[], marks: Uint32Array, among?: Bits): void {
    const { values, sizes, starts } = this;
    const words = Math.ceil(this.slots / WORD);
    for (let word = 0; word < words; word += 1) {
      if (among && (among[word] ?? 0) === 0) continue;
      const end = word + 1 < words ? starts[word + 1]! : this.used;
      let slot = word * WORD;
      let slotEnd = starts[word]! + sizes[slot]!;
      for (let at = starts[word]!; at < end; at += 1) {
        let rest = marks[values[at]!]!;
        if (rest === 0) continue;
        while (slotEnd <= at) slotEnd += sizes[++slot]!;
        for (; rest !== 0; rest &= rest - 1) sets[31 - Math.clz32(rest & -rest)]![word]! |= 1 << (slot & 31);
      }
    }
  }

  /** Adds to the points of each of these slots what its values are worth. */
  addPoints(points: Uint16Array, worth: Uint16Array, hits: Bits): void {
    const { values, sizes, starts } = this;
    const words = Math.min(hits.length, Math.ceil(this.slots / WORD));
    for (let word = 0; word < words; word += 1) {
      let at = starts[word]!;
      let slot = word * WORD;
      for (let rest = hits[word]!; rest !== 0; rest >>>= 1, slot += 1) {
        const end = at + sizes[slot]!;
        if ((rest & 1) === 0) at = end;
        else for (; at < end; at += 1) points[slot]! += worth[values[at]!]!;
      }
    }
  }

  /** Takes out the values that `isKept` refuses, telling each of them with its slot, and the room to spare. */
  settle(isKept: (number: number) => boolean, onGone: (number: number, slot: number) => void): void {
    const { values, sizes, starts, slots } = this;
    let [read, written] = [0, 0];
    for (let slot = 0; slot < slots; slot += 1) {
      if (slot % WORD === 0) starts[slot / WORD] = written;
      const from = written;
      for (const end = read + sizes[slot]!; read < end; read += 1) {
        const value = values[read]!;
        if (isKept(value)) values[written++] = value;
        else onGone(value, slot);
      }
      sizes[slot] = written - from;
    }
    this.used = written;
    this.values = values.slice(0, written);
    this.sizes = sizes.slice(0, slots);
    this.starts = starts.slice(0, Math.ceil(slots / WORD));
  }
}

function resized<T extends Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  column: T,
  length: number,
): T {
  const larger = new (column.constructor as new (length: number) => T)(length);
  larger.set(column.subarray(0, Math.min(column.length, length)));
  return larger;
}
