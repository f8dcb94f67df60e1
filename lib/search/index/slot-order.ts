import { descending, hasBit, type Bits } from './bits';
import type { IdColumn } from './id-column';

/**
 * Newest first, then by id, without sorting on each question: entries come in by date, so their slots are in order
 * already. The few that come late (an owner who returns with an old page) are kept aside and merged while reading.
 */
export class SlotOrder {
  private seconds = new Uint32Array(1024);
  private milliseconds = new Uint16Array(1024);
  private late: number[] = [];
  private last = -1;

  constructor(private readonly ids: IdColumn) {}

  get bytes(): number {
    return this.seconds.byteLength + this.milliseconds.byteLength;
  }

  get lateCount(): number {
    return this.late.length;
  }

  /** The id of the slot must be in its column already; `at` is in milliseconds, from 1970 to 2106. */
  append(slot: number, at: number): void {
    if (slot >= this.seconds.length) this.settle(Math.ceil((slot + 1) * 1.5));
    this.seconds[slot] = at / 1000;
    this.milliseconds[slot] = at % 1000;
    if (this.last >= 0 && !this.isBefore(slot, this.last)) {
      const place = this.late.findIndex((other) => this.isBefore(slot, other));
      this.late.splice(place < 0 ? this.late.length : place, 0, slot);
    } else {
      this.last = slot;
    }
  }

  forget(slot: number): void {
    if (this.late.includes(slot)) this.late = this.late.filter((other) => other !== slot);
  }

  *newestFirst(hits: Bits): Generator<number> {
    if (this.late.length === 0) return yield* descending(hits);
    const late = this.late.filter((slot) => hasBit(hits, slot));
    const isLate = new Set(late);
    let next = 0;
    for (const slot of descending(hits)) {
      if (isLate.has(slot)) continue;
      for (let other = late[next]; other !== undefined && this.isBefore(other, slot); other = late[next]) {
        yield other;
        next += 1;
      }
      yield slot;
    }
    yield* late.slice(next);
  }

  /** Takes room for so many slots, and no more. */
  settle(slots: number): void {
    const [seconds, milliseconds] = [new Uint32Array(slots), new Uint16Array(slots)];
    seconds.set(this.seconds.subarray(0, slots));
    milliseconds.set(this.milliseconds.subarray(0, slots));
    [this.seconds, this.milliseconds] = [seconds, milliseconds];
  }

  /** Whether a is shown before b. */
  private isBefore(a: number, b: number): boolean {
    const later = this.seconds[a]! - this.seconds[b]! || this.milliseconds[a]! - this.milliseconds[b]!;
    return later > 0 || (later === 0 && this.ids.compare(a, b) < 0);
  }
}
