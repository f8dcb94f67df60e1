import type { Placing } from '../shown-places';
import { setBit, type Bits } from './bits';
import type { Hits } from './hits';

export interface Located {
  /** Where it is on the map: a secteur, a commune, an EPCI, or "hors". */
  readonly zone: string;
  /** A commune it is filtered by besides its zone; null for profiles and for whom wants discretion. */
  readonly place: string | null;
}

const NOWHERE = 0;

/**
 * The places of an index. With a `placing`, which counts all entries of a zone, unfiltered, zones may show theirs under
 * another code: privacy-and-law.md asks it of secteurs, so that nobody is alone on the map.
 */
export class ZoneColumn {
  private readonly codes: string[] = [''];
  private readonly numbers = new Map<string, number>([['', NOWHERE]]);
  /** By number of the zone. */
  private readonly population: number[] = [0];
  /** The code under which a zone shows, and that by their numbers; both made anew after a change. */
  private placed: ((zone: string) => string) | undefined;
  private shown: readonly number[] = [];
  /** By slot. */
  private zones = new Uint16Array(1024);
  private places = new Uint16Array();

  constructor(private readonly placing?: Placing) {}

  get bytes(): number {
    return this.zones.byteLength + this.places.byteLength;
  }

  set(slot: number, { zone, place }: Located): void {
    const number = this.numberOf(zone);
    if (slot >= this.zones.length) this.zones = grow(this.zones, slot);
    this.zones[slot] = number;
    if (place !== null) {
      if (slot >= this.places.length) this.places = grow(this.places, slot);
      this.places[slot] = this.numberOf(place);
    }
    this.population[number]! += 1;
    this.placed = undefined;
  }

  clear(slot: number): void {
    this.population[this.zones[slot]!]! -= 1;
    this.placed = undefined;
  }

  /** The code under which the entries of this zone show, or would if it had any. */
  shownFor(zone: string): string {
    return this.place()(zone);
  }

  /** The code under which this entry shows. */
  shownAt(slot: number): string {
    return this.place()(this.codes[this.zones[slot]!]!);
  }

  /** The commune of this entry; empty when it tells none. */
  placeAt(slot: number): string {
    return this.codes[this.places[slot] ?? NOWHERE]!;
  }

  countIn({ bits, isAll }: Hits): Map<string, number> {
    this.place();
    const counts = isAll ? this.population : countNumbers(bits, this.zones, this.codes.length);
    const byCode = new Map<string, number>();
    for (let number = 1; number < this.codes.length; number += 1) {
      if (counts[number] === 0) continue;
      const code = this.codes[this.shownOf(number)]!;
      byCode.set(code, (byCode.get(code) ?? 0) + counts[number]!);
    }
    return byCode;
  }

  /** Adds to `bits` the first `slots` that show under one of these codes or have one of them as their commune. */
  addTo(bits: Bits, codes: readonly string[], slots: number): void {
    this.place();
    const wanted = new Uint8Array(this.codes.length);
    for (const code of codes) wanted[this.numbers.get(code) ?? NOWHERE] = 1;
    const asZone = wanted.map((_, number) => (number === NOWHERE ? 0 : wanted[this.shownOf(number)]!));
    wanted[NOWHERE] = 0;
    const { zones, places } = this;
    for (let slot = 0; slot < slots; slot += 1) if (asZone[zones[slot]!] === 1) setBit(bits, slot);
    const placed = Math.min(slots, places.length);
    for (let slot = 0; slot < placed; slot += 1) if (wanted[places[slot]!] === 1) setBit(bits, slot);
  }

  /** Gives back the room to spare. */
  settle(slots: number): void {
    this.zones = this.zones.slice(0, slots);
    this.places = this.places.slice(0, slots);
  }

  /** By number, with a placing after `place`. */
  private shownOf(number: number): number {
    return this.placing ? this.shown[number]! : number;
  }

  /** Makes anew what a change made stale, and returns how to tell the code under which a zone shows. */
  private place(): (zone: string) => string {
    if (this.placed) return this.placed;
    if (!this.placing) return (this.placed = (zone) => zone);
    const placed = this.placing((zone) => this.population[this.numbers.get(zone) ?? NOWHERE]!);
    const shown = [NOWHERE];
    // a code that nothing is in gets its number on the way, and then its own turn
    for (let number = 1; number < this.codes.length; number += 1)
      shown.push(this.numberOf(placed(this.codes[number]!)));
    this.shown = shown;
    return (this.placed = placed);
  }

  /** A commune outside is a place first and may never be a zone. */
  private numberOf(code: string): number {
    const known = this.numbers.get(code);
    if (known !== undefined) return known;
    const number = this.codes.push(code) - 1;
    this.numbers.set(code, number);
    this.population.push(0);
    return number;
  }
}

function countNumbers(bits: Bits, column: Uint16Array, numbers: number): Int32Array {
  const counts = new Int32Array(numbers);
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at]!;
    while (word !== 0) {
      const bit = 31 - Math.clz32(word);
      counts[column[(at << 5) | bit]!]! += 1;
      word &= ~(1 << bit);
    }
  }
  return counts;
}

function grow(column: Uint16Array<ArrayBuffer>, slot: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.ceil((slot + 1) * 1.5));
  larger.set(column);
  return larger;
}
