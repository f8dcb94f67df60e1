const PARTS = 4;
const DIGITS = 8;
const STARTS = [0, 9, 19, 28] as const;

/**
 * Ids by slot and slots by id. A UUID is four words of a typed array and a place in a hash table with open addressing,
 * some 22 bytes in all: as strings in a Map a million of them would take 150 MB.
 */
export class IdColumn {
  private parts = new Uint32Array(PARTS * 1024);
  /** Slot + 1 of the newest slot of an id, 0 where nothing is. */
  private table = new Uint32Array(2048);
  private readonly wanted = new Uint32Array(PARTS);
  private slots = 0;
  private distinct = 0;

  get length(): number {
    return this.slots;
  }

  get bytes(): number {
    return this.parts.byteLength + this.table.byteLength;
  }

  /** Gives this id the next slot; an earlier slot of the same id is no longer found by it. */
  push(id: string): number {
    if (this.distinct * 3 > this.table.length * 2) this.spread(this.table.length * 2);
    const slot = this.slots++;
    if (this.slots * PARTS > this.parts.length) this.reserve(Math.ceil(this.slots * 1.5));
    this.read(id);
    this.parts.set(this.wanted, slot * PARTS);
    const place = this.placeOf(this.wanted, 0);
    if (this.table[place] === 0) this.distinct += 1;
    this.table[place] = slot + 1;
    return slot;
  }

  /** The newest slot of this id; undefined when it never had one. */
  slotOf(id: string): number | undefined {
    this.read(id);
    const found = this.table[this.placeOf(this.wanted, 0)]!;
    return found === 0 ? undefined : found - 1;
  }

  at(slot: number): string {
    const [a, b, c, d] = [0, 1, 2, 3].map((part) => hex(this.parts[slot * PARTS + part]!)) as Four;
    return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`;
  }

  /** Negative when the id of slot a comes before that of slot b, as PostgreSQL orders them under the collation "C". */
  compare(a: number, b: number): number {
    for (let part = 0; part < PARTS; part += 1) {
      const difference = this.parts[a * PARTS + part]! - this.parts[b * PARTS + part]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** Gives back the room to spare. */
  settle(): void {
    this.reserve(this.slots);
    this.spread(Math.max(16, Math.ceil(this.distinct * 1.4)));
  }

  private reserve(slots: number): void {
    const parts = new Uint32Array(slots * PARTS);
    parts.set(this.parts.subarray(0, Math.min(this.parts.length, parts.length)));
    this.parts = parts;
  }

  private spread(places: number): void {
    const former = this.table;
    this.table = new Uint32Array(places);
    for (const entry of former) {
      if (entry !== 0) this.table[this.placeOf(this.parts, (entry - 1) * PARTS)] = entry;
    }
  }

  /** Where the id whose parts are `of[from]` and on stands in the table, or the free place where it would. */
  private placeOf(of: Uint32Array, from: number): number {
    const [a, b, c, d] = [of[from]!, of[from + 1]!, of[from + 2]!, of[from + 3]!];
    const { table, parts } = this;
    let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ d;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let place = ((hash ^ (hash >>> 13)) >>> 0) % table.length;
    for (let entry = table[place]!; entry !== 0; entry = table[place]!) {
      const at = (entry - 1) * PARTS;
      if (parts[at] === a && parts[at + 1] === b && parts[at + 2] === c && parts[at + 3] === d) return place;
      place = place + 1 === table.length ? 0 : place + 1;
    }
    return place;
  }

  private read(id: string): void {
    for (let part = 0; part < PARTS; part += 1) this.wanted[part] = partOf(id, STARTS[part]!);
  }
}

type Four = [string, string, string, string];

/** Eight hexadecimal digits of a UUID from `start`, its hyphens left out. */
function partOf(id: string, start: number): number {
  let value = 0;
  let read = 0;
  for (let at = start; read < DIGITS; at += 1) {
    const code = id.charCodeAt(at);
    if (code === 45) continue;
    const digit = code < 58 ? code - 48 : (code | 32) - 87;
    if (!(digit >= 0 && digit < 16)) throw new Error(`Not a UUID: ${id}`);
    value = (value << 4) | digit;
    read += 1;
  }
  return value >>> 0;
}

const hex = (value: number): string => value.toString(16).padStart(DIGITS, '0');
