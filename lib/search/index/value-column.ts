import { addPoints } from '../ranking';
import { joinInto, meet, type Bits } from './bits';
import type { Hits } from './hits';
import type { CriterionValue } from './question';
import { SlotValues } from './slot-values';
import { ValueSet } from './value-set';

/**
 * A value that one slot in so many has is a set of bits; the rarer ones are listed slot by slot. From one in 16 a list
 * takes less room; this many keeps a million profiles under 60 MB, and the lists short enough to be read through.
 */
const FEW = 40;
const LEAST_TO_WIDEN = 2048;

/** The values of every slot, by criterion: who has one of them, and how many of some slots have each. */
export class ValueColumn {
  private readonly sets = new Map<string, Map<string, ValueSet>>();
  private readonly byNumber: ValueSet[] = [];
  private readonly listed = new SlotValues();

  get bytes(): number {
    return this.byNumber.reduce((sum, { bytes }) => sum + bytes, this.listed.bytes);
  }

  countOf(criterion: string, value: string): number {
    return this.sets.get(criterion)?.get(value)?.count ?? 0;
  }

  /** `slot` is the next one. */
  append(slot: number, values: Readonly<Record<string, readonly string[]>>): void {
    if (slot >= LEAST_TO_WIDEN && (slot & (slot - 1)) === 0) this.widenFrequent(slot);
    const numbers: number[] = [];
    for (const criterion in values) {
      for (const value of values[criterion]!) {
        const set = this.setOf(criterion, value);
        if (!set.add(slot) || set.bits) continue;
        numbers.push(set.number);
      }
    }
    this.listed.append(numbers.slice(0, SlotValues.MOST));
    for (const number of numbers.slice(SlotValues.MOST)) this.widenFor(slot, this.byNumber[number]!);
  }

  /** Its values no longer count. */
  forget(slot: number): void {
    for (const number of this.listed.at(slot)) {
      const set = this.byNumber[number]!;
      if (!set.bits) set.count -= 1;
    }
    for (const set of this.byNumber) set.forget(slot);
  }

  /** Takes the smallest form for so many slots: to be called once everything was put. */
  settle(slots: number): void {
    this.widenFrequent(slots);
    for (const set of this.byNumber) set.settle(slots);
  }

  /** Adds to each of these sets what has one of its values (`any`); with `among`, those of them at least. */
  addTo(sets: readonly Bits[], any: readonly (readonly CriterionValue[])[], among?: Bits): void {
    for (let from = 0; from < sets.length; from += SlotValues.MOST_SETS) {
      const marks = new Uint32Array(this.byNumber.length);
      const some = sets.slice(from, from + SlotValues.MOST_SETS);
      for (const [at, bits] of some.entries()) {
        for (const set of this.known(any[from + at]!)) {
          if (set.bits) joinInto(bits, set.bits);
          else marks[set.number]! |= 1 << at;
        }
      }
      if (marks.some((mark) => mark !== 0)) this.listed.addTo(some, marks, among);
    }
  }

  /** Each of these values is worth so many points to who has it, of these slots. */
  addPoints(points: Uint16Array, of: readonly CriterionValue[], worth: number, hits: Bits): void {
    const worths = new Uint16Array(this.byNumber.length);
    for (const set of this.known(of)) {
      if (set.bits) addPoints(points, meet(set.bits, hits), worth);
      else worths[set.number] = worths[set.number]! + worth;
    }
    if (worths.some((one) => one > 0)) this.listed.addPoints(points, worths, hits);
  }

  /** For each criterion how many of its hits have each value; none are left out. Hits that are one object are read once. */
  countEach(hitsOf: (criterion: string) => Hits): Record<string, ReadonlyMap<string, number>> {
    const read = new Map<Hits, Uint32Array>();
    const listedIn = (hits: Hits) => {
      let counts = read.get(hits);
      if (counts) return counts;
      read.set(hits, (counts = new Uint32Array(this.byNumber.length)));
      this.listed.countIn(hits.bits, counts);
      return counts;
    };
    const facets: Record<string, ReadonlyMap<string, number>> = {};
    for (const [criterion, sets] of this.sets) facets[criterion] = countIn(sets, hitsOf(criterion), listedIn);
    return facets;
  }

  private known(any: readonly CriterionValue[]): ValueSet[] {
    return any.flatMap(({ criterion, value }) => this.sets.get(criterion)?.get(value) ?? []);
  }

  private setOf(criterion: string, value: string): ValueSet {
    let sets = this.sets.get(criterion);
    if (!sets) this.sets.set(criterion, (sets = new Map<string, ValueSet>()));
    let set = sets.get(value);
    if (!set) {
      sets.set(value, (set = new ValueSet(this.byNumber.length)));
      this.byNumber.push(set);
    }
    return set;
  }

  private widenFrequent(slots: number): void {
    this.widen(new Set(this.byNumber.filter(({ bits, count }) => !bits && count * FEW > slots)), slots);
  }

  /** For the rare slot that has more than it can list. */
  private widenFor(slot: number, set: ValueSet): void {
    this.widen(new Set([set]), slot + 1);
    set.put(slot);
  }

  /** Their slots list them no longer. */
  private widen(sets: ReadonlySet<ValueSet>, slots: number): void {
    for (const set of sets) set.widen(slots);
    this.listed.settle(
      (number) => !sets.has(this.byNumber[number]!),
      (number, slot) => this.byNumber[number]!.put(slot),
    );
  }
}

function countIn(
  sets: ReadonlyMap<string, ValueSet>,
  hits: Hits,
  listedIn: (hits: Hits) => Uint32Array,
): Map<string, number> {
  const counts = new Map<string, number>();
  if (hits.count === 0) return counts;
  const listed = hits.isAll ? null : listedIn(hits);
  for (const [value, set] of sets) {
    const count = listed === null ? set.count : set.bits ? set.countIn(hits) : listed[set.number]!;
    if (count > 0) counts.set(value, count);
  }
  return counts;
}
