import { setBit, type Bits } from './bits';
import type { Hits } from './hits';

export interface Located {
  /** Where it shows on the map: a secteur, a commune, an EPCI, or "hors". */
  readonly zone: string;
  /** Where its whole zone shows instead while it counts fewer entries than the least. */
  readonly group: string;
  /** A commune it is filtered by besides its zone; null for profiles and for whom wants discretion. */
  readonly place: string | null;
}

const NOWHERE = 0;

/**
 * The places of an index. A zone with fewer entries than `least` (all of them, unfiltered) hides its own under its
 * group: privacy-and-law.md asks it of secteurs, so that nobody is alone on the map.
 */
export class ZoneColumn {
  private readonly codes: string[] = [''];
  private readonly numbers = new Map<string, number>([['', NOWHERE]]);
  /** By number of the zone. */
  private readonly population: number[] = [0];
  private readonly groups: number[] = [NOWHERE];
  /** By slot. */
  private zones = new Uint16Array(1024);
  private places = new Uint16Array();

  constructor(private readonly least: number) {}

  get bytes(): number {
    return this.zones.byteLength + this.places.byteLength;
  }

  set(slot: number, { zone, group, place }: Located): void {
    const number = this.numbers.get(zone) ?? this.numberOf(zone, group);
    if (slot >= this.zones.length) this.zones = grow(this.zones, slot);
    this.zones[slot] = number;
    if (place !== null) {
      if (slot >= this.places.length) this.places = grow(this.places, slot);
      this.places[slot] = this.numberOf(place);
    }
    this.population[number]! += 1;
  }

  clear(slot: number): void {
    this.population[this.zones[slot]!]! -= 1;
  }

  /** Whether the entries of this zone show under its own code. */
  showsAlone(code: string): boolean {
    return this.population[this.numbers.get(code) ?? NOWHERE]! >= this.least;
  }

  /** The code under which this entry shows. */
  shownAt(slot: number): string {
    return this.codes[this.shown(this.zones[slot]!)]!;
  }

  /** The commune of this entry; empty when it tells none. */
  placeAt(slot: number): string {
    return this.codes[this.places[slot] ?? NOWHERE]!;
  }

  countIn({ bits, isAll }: Hits): Map<string, number> {
    const counts = isAll ? this.population : countNumbers(bits, this.zones, this.codes.length);
    const shown = new Map<string, number>();
    for (let number = 1; number < this.codes.length; number += 1) {
      if (counts[number] === 0) continue;
      const code = this.codes[this.shown(number)]!;
      shown.set(code, (shown.get(code) ?? 0) + counts[number]!);
    }
    return shown;
  }

  /** Adds to `bits` the first `slots` that show under one of these codes or have one of them as their commune. */
  addTo(bits: Bits, codes: readonly string[], slots: number): void {
    const wanted = new Uint8Array(this.codes.length);
    for (const code of codes) wanted[this.numbers.get(code) ?? NOWHERE] = 1;
    const asZone = wanted.map((_, number) => (number === NOWHERE ? 0 : wanted[this.shown(number)]!));
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

  private shown(number: number): number {
    return this.population[number]! >= this.least ? number : this.groups[number]!;
  }

  /** A commune outside is a place first and may never be a zone; its group is itself. */
  private numberOf(code: string, group = code): number {
    const known = this.numbers.get(code);
    if (known !== undefined) return known;
    const number = this.codes.push(code) - 1;
    this.numbers.set(code, number);
    this.population.push(0);
    this.groups.push(number);
    if (group !== code) this.groups[number] = this.numberOf(group);
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
