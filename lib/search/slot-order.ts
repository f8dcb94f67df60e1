import { BitSet } from './bit-set';

/**
 * Newest first, then by id, without sorting on each question: entries come in by date, so their slots are in order
 * already. The few that come late (an owner who returns with an old page) are kept aside and merged while reading.
 */
export class SlotOrder {
  private readonly at: number[] = [];
  private readonly ids: string[] = [];
  private readonly isLate = new BitSet();
  private late: number[] = [];
  private last = -1;

  append(slot: number, at: number, id: string): void {
    this.at[slot] = at;
    this.ids[slot] = id;
    if (this.last >= 0 && !this.isBefore(slot, this.last)) {
      this.isLate.add(slot);
      const place = this.late.findIndex((other) => this.isBefore(slot, other));
      this.late.splice(place < 0 ? this.late.length : place, 0, slot);
    } else {
      this.last = slot;
    }
  }

  forget(slot: number): void {
    if (!this.isLate.has(slot)) return;
    this.isLate.delete(slot);
    this.late = this.late.filter((other) => other !== slot);
  }

  get lateCount(): number {
    return this.late.length;
  }

  *newestFirst(hits: BitSet): Generator<number> {
    const late = this.late.filter((slot) => hits.has(slot));
    let next = 0;
    for (const slot of hits.descending()) {
      if (this.isLate.has(slot)) continue;
      for (let other = late[next]; other !== undefined && this.isBefore(other, slot); other = late[next]) {
        yield other;
        next += 1;
      }
      yield slot;
    }
    yield* late.slice(next);
  }

  /** Whether a is shown before b. */
  private isBefore(a: number, b: number): boolean {
    const [atA = 0, atB = 0, idA = '', idB = ''] = [this.at[a], this.at[b], this.ids[a], this.ids[b]];
    return atA > atB || (atA === atB && idA < idB);
  }
}
