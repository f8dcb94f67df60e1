import type { BitSet } from './bit-set';

export interface Located {
  /** Where it shows on the map: a secteur, a commune, an EPCI, or "hors". */
  readonly zone: string;
  /** Where it shows instead while its zone counts fewer entries than the least. */
  readonly group: string;
  /** A commune it is filtered by besides its zone; null for profiles and for whom wants discretion. */
  readonly place: string | null;
}

/**
 * The places of an index. A zone with fewer entries than `least` (all of them, unfiltered) hides its own under its
 * group: privacy-and-law.md asks it of secteurs, so that nobody is alone on the map.
 */
export class ZoneColumn {
  private readonly codes: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly population: number[] = [];
  private readonly zones: number[] = [];
  private readonly groups: number[] = [];
  private readonly places: number[] = [];

  constructor(private readonly least: number) {}

  set(slot: number, { zone, group, place }: Located): void {
    const number = this.numberOf(zone);
    this.zones[slot] = number;
    this.groups[slot] = this.numberOf(group);
    this.places[slot] = place === null ? -1 : this.numberOf(place);
    this.population[number] = (this.population[number] ?? 0) + 1;
  }

  clear(slot: number): void {
    const number = this.zones[slot];
    if (number !== undefined) this.population[number] = (this.population[number] ?? 0) - 1;
  }

  /** Whether the entries of this zone show under its own code. */
  showsAlone(code: string): boolean {
    return (this.population[this.numbers.get(code) ?? -1] ?? 0) >= this.least;
  }

  /** The code under which this entry shows. */
  shownAt(slot: number): string {
    return this.codes[this.shown(slot)] ?? '';
  }

  countIn(hits: BitSet): Map<string, number> {
    const counts = new Array<number>(this.codes.length).fill(0);
    for (const slot of hits.descending()) {
      const number = this.shown(slot);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    return new Map(counts.flatMap((count, number) => (count > 0 ? [[this.codes[number] ?? '', count]] : [])));
  }

  /** Those of `among` that show under one of these codes or have one of them as their commune. */
  *slotsIn(codes: readonly string[], among: BitSet): Generator<number> {
    const wanted = new Set(codes.flatMap((code) => this.numbers.get(code) ?? []));
    if (wanted.size === 0) return;
    for (const slot of among.descending()) {
      if (wanted.has(this.shown(slot)) || wanted.has(this.places[slot] ?? -1)) yield slot;
    }
  }

  private shown(slot: number): number {
    const zone = this.zones[slot] ?? 0;
    return (this.population[zone] ?? 0) >= this.least ? zone : (this.groups[slot] ?? 0);
  }

  private numberOf(code: string): number {
    const known = this.numbers.get(code);
    if (known !== undefined) return known;
    this.numbers.set(code, this.codes.length);
    return this.codes.push(code) - 1;
  }
}
