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

/** A list takes 32 bits for a slot that it has, a set one bit for every slot there is. */
const BITS_OF_LISTED = 32;
const LEAST_TO_WIDEN = 64;

/** The slots that have one value: a set of bits where they are many, a sorted list where they are few. */
export class ValueSet {
  private bits: Bits | null = null;
  private list = new Uint32Array(4);
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
    if (this.used > 0 && this.list[this.used - 1] === slot) return;
    if (this.used === this.list.length) this.list = grown(this.list, this.used + (this.used >> 1) + 4);
    this.list[this.used++] = slot;
    if (this.used >= LEAST_TO_WIDEN && this.used * BITS_OF_LISTED > 2 * slot) this.widen(slot + 1);
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
  }

  countIn(hits: Hits): number {
    if (hits.isAll) return this.used;
    if (!this.bits) return this.countListed(hits.bits);
    return hits.words ? countMeetAt(this.bits, hits.bits, hits.words) : countMeet(this.bits, hits.bits);
  }

  addTo(bits: Bits): void {
    if (this.bits) return joinInto(bits, this.bits);
    for (let at = 0; at < this.used; at += 1) setBit(bits, this.list[at]!);
  }

  /** Takes the form that is smaller for so many slots, without room to spare. */
  settle(slots: number): void {
    const isMany = this.used * BITS_OF_LISTED > slots;
    if (isMany) this.widen(slots);
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
    this.list = new Uint32Array();
  }

  private narrow(): void {
    if (!this.bits) {
      this.list = this.list.slice(0, this.used);
      return;
    }
    const list = new Uint32Array(this.used);
    let at = 0;
    for (let slot = 0; slot < this.bits.length * 32; slot += 1)
      if (hasBit(this.bits, slot)) list[at++] = slot;
    this.list = list;
    this.bits = null;
  }

  private countListed(hits: Bits): number {
    let total = 0;
    const { list, used } = this;
    for (let at = 0; at < used; at += 1) {
      const slot = list[at]!;
      total += (hits[slot >>> 5]! >>> (slot & 31)) & 1;
    }
    return total;
  }

  private find(slot: number): number {
    let [low, high] = [0, this.used - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      if (this.list[middle] === slot) return middle;
      if (this.list[middle]! < slot) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
