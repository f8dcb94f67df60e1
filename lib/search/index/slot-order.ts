import { descending, hasBit, type Bits } from './bits';
import type { IdColumn } from './id-column';

/**
 * Newest first, then by id, without sorting on each question: entries come in by date, so their slots are in order
 * already. The few that come late (an owner who returns with an old page) are kept aside and merged while reading.
 */
export class SlotOrder {
  private moments = new Float64Array(1024);
  private late: number[] = [];
  private last = -1;

  constructor(private readonly ids: IdColumn) {}

  get bytes(): number {
    return this.moments.byteLength;
  }

  get lateCount(): number {
    return this.late.length;
  }

  /** The id of the slot must be in its column already; `at` is in milliseconds. */
  append(slot: number, at: number): void {
    if (slot >= this.moments.length) this.moments = resized(this.moments, Math.ceil((slot + 1) * 1.5));
    this.moments[slot] = at;
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

  /** Gives back the room to spare. */
  settle(slots: number): void {
    this.moments = resized(this.moments, slots);
  }

  /** Whether a is shown before b. */
  private isBefore(a: number, b: number): boolean {
    const [atA, atB] = [this.moments[a]!, this.moments[b]!];
    return atA > atB || (atA === atB && this.ids.compare(a, b) < 0);
  }
}

function resized(moments: Float64Array<ArrayBuffer>, slots: number): Float64Array<ArrayBuffer> {
  const other = new Float64Array(slots);
  other.set(moments.subarray(0, Math.min(slots, moments.length)));
  return other;
}
