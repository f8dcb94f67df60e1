import { clearBit, countMeet, countMeetAt, grown, hasBit, setBit, wordsFor, type Bits } from './bits';
import type { Hits } from './hits';

/** The slots that have one value, as a set of bits once they are many; until then they list it themselves (`SlotValues`). */
export class ValueSet {
  /** How many slots have it. */
  count = 0;
  private last = -1;
  /** Null while its slots list it. */
  bits: Bits | null = null;

  /** @param number by which slots list it. */
  constructor(readonly number: number) {}

  get bytes(): number {
    return this.bits?.byteLength ?? 0;
  }

  /** Counts a slot that has it; slots come in growing order. False when that one was counted already. */
  add(slot: number): boolean {
    if (slot === this.last) return false;
    this.last = slot;
    this.count += 1;
    if (this.bits) this.put(slot);
    return true;
  }

  /** From now on its slots are bits, for the first `slots` of them; those that listed it have to be put. */
  widen(slots: number): void {
    this.bits = new Uint32Array(wordsFor(slots));
  }

  put(slot: number): void {
    this.bits ??= new Uint32Array(wordsFor(slot + 1));
    if (slot >>> 5 >= this.bits.length) this.bits = grown(this.bits, Math.ceil(wordsFor(slot + 1) * 1.125));
    setBit(this.bits, slot);
  }

  /** Takes a slot out of its bits. */
  forget(slot: number): void {
    if (!this.bits || !hasBit(this.bits, slot)) return;
    clearBit(this.bits, slot);
    this.count -= 1;
  }

  /** Gives back the room to spare. */
  settle(slots: number): void {
    if (this.bits) this.bits = grown(this.bits.subarray(0, wordsFor(slots)), wordsFor(slots));
  }

  /** How many of these hits have it, by its bits. */
  countIn({ bits, words }: Hits): number {
    if (!this.bits) return 0;
    return words ? countMeetAt(this.bits, bits, words) : countMeet(this.bits, bits);
  }
}
