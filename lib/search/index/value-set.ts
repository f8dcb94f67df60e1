import {
  clearBit,
  countMeet,
  countMeetAt,
  grown,
  hasBit,
  joinInto,
  setBit,
  wordsFor,
  type Bits,
} from './bits';
import type { Hits } from './hits';

/** Slots of one block of a list differ in their lower 16 bits only, which is all that the list keeps of them. */
const BLOCK_BITS = 16;
const IN_BLOCK = 0xffff;
const WORDS_OF_BLOCK = 2048;
/**
 * A list is worth it below one slot in so many. It would take less room from one in 16 on, but is several times slower
 * to count: this many keeps a million profiles under 60 MB and most of the counting in sets.
 */
const FEW = 48;
const LEAST_TO_WIDEN = 64;

/** The slots that have one value: a set of bits where they are many, a sorted list in blocks where they are few. */
export class ValueSet {
  private bits: Bits | null = null;
  private list = new Uint16Array(4);
  /** For each block how many of the list are in it or before it. */
  private ends: number[] = [];
  private used = 0;

  /** How many slots. */
  get count(): number {
    return this.used;
  }

  get bytes(): number {
    return (this.bits ?? this.list).byteLength;
  }

  /** Slots come in growing order; the same one twice is once. */
  add(slot: number): void {
    if (this.bits) return this.addBit(this.bits, slot);
    const block = slot >>> BLOCK_BITS;
    const isLast = this.used > (this.ends[block - 1] ?? 0) && this.list[this.used - 1] === (slot & IN_BLOCK);
    if (isLast && block === this.ends.length - 1) return;
    if (this.used === this.list.length) this.list = resized(this.list, this.used + (this.used >> 1) + 4);
    this.push(slot);
    if (this.used >= LEAST_TO_WIDEN && this.used * FEW > 2 * slot) this.widen(slot + 1);
  }

  delete(slot: number): void {
    if (this.bits) {
      if (!hasBit(this.bits, slot)) return;
      clearBit(this.bits, slot);
      this.used -= 1;
      return;
    }
    const at = this.find(slot);
    if (at < 0) return;
    this.list.copyWithin(at, at + 1, this.used);
    this.used -= 1;
    for (let block = slot >>> BLOCK_BITS; block < this.ends.length; block += 1) this.ends[block]! -= 1;
  }

  countIn(hits: Hits): number {
    if (hits.isAll) return this.used;
    if (hits.count === 0) return 0;
    if (!this.bits) return this.countListed(hits.bits);
    return hits.words ? countMeetAt(this.bits, hits.bits, hits.words) : countMeet(this.bits, hits.bits);
  }

  addTo(bits: Bits): void {
    if (this.bits) return joinInto(bits, this.bits);
    this.ends.forEach((end, block) => {
      const base = block << BLOCK_BITS;
      for (let at = this.ends[block - 1] ?? 0; at < end; at += 1) setBit(bits, base | this.list[at]!);
    });
  }

  /** Takes the form that is smaller for so many slots, without room to spare. */
  settle(slots: number): void {
    if (this.used * FEW > slots) this.widen(slots);
    else this.narrow();
  }

  private addBit(bits: Bits, slot: number): void {
    if (slot >>> 5 >= bits.length) this.bits = bits = grown(bits, Math.ceil(wordsFor(slot + 1) * 1.125));
    if (hasBit(bits, slot)) return;
    setBit(bits, slot);
    this.used += 1;
  }

  private widen(slots: number): void {
    const bits = new Uint32Array(wordsFor(slots));
    this.addTo(bits);
    this.bits = bits;
    this.list = new Uint16Array();
    this.ends = [];
  }

  private narrow(): void {
    const { bits, used } = this;
    if (bits) {
      this.bits = null;
      this.used = 0;
      this.list = new Uint16Array(used);
      for (let slot = 0; this.used < used; slot += 1) if (hasBit(bits, slot)) this.push(slot);
    }
    this.list = this.list.slice(0, used);
  }

  private push(slot: number): void {
    const block = slot >>> BLOCK_BITS;
    while (this.ends.length <= block) this.ends.push(this.used);
    this.list[this.used++] = slot & IN_BLOCK;
    this.ends[block] = this.used;
  }

  /** Four at a time, which is a fifth faster: this is where a search of a million spends most of its time. */
  private countListed(hits: Bits): number {
    let total = 0;
    const { list, ends } = this;
    let at = 0;
    for (let block = 0; block < ends.length; block += 1) {
      const base = block * WORDS_OF_BLOCK;
      const end = ends[block]!;
      for (const last = end - 3; at < last; at += 4) {
        const a = list[at]!;
        const b = list[at + 1]!;
        const c = list[at + 2]!;
        const d = list[at + 3]!;
        total += bitAt(hits, base, a) + bitAt(hits, base, b) + bitAt(hits, base, c) + bitAt(hits, base, d);
      }
      for (; at < end; at += 1) total += bitAt(hits, base, list[at]!);
    }
    return total;
  }

  private find(slot: number): number {
    const block = slot >>> BLOCK_BITS;
    const wanted = slot & IN_BLOCK;
    let [low, high] = [this.ends[block - 1] ?? 0, (this.ends[block] ?? 0) - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      if (this.list[middle] === wanted) return middle;
      if (this.list[middle]! < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

/** 1 where the slot of a block, whose words begin at `base`, is in. A shift takes the lower five bits of its count. */
const bitAt = (bits: Bits, base: number, slot: number): number => (bits[base + (slot >>> 5)]! >>> slot) & 1;

function resized(list: Uint16Array<ArrayBuffer>, length: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(length);
  larger.set(list);
  return larger;
}
