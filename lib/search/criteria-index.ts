import { BitSet } from './bit-set';
import { addPoints, firstByPoints, type Ranking, type RankPart } from './ranking';
import { SlotOrder } from './slot-order';
import { ZoneColumn, type Located } from './zone-column';

export interface IndexEntry extends Located {
  readonly id: string;
  /** When it became public, in milliseconds. */
  readonly at: number;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

export interface IndexRules {
  /** Criteria of which an answer must have every chosen value; of the others one is enough. */
  readonly every: readonly string[];
  /** The criterion that names zones. */
  readonly zone: string;
  /** Fewest entries for a zone to show under its own code. */
  readonly leastInZone: number;
}

export interface CriterionValue {
  readonly criterion: string;
  readonly value: string;
}

/** One word of a free text: an answer needs one of these values, or to be one of these ids. `strong` ones come first. */
export interface TextTerm {
  readonly any: readonly CriterionValue[];
  readonly strong: readonly CriterionValue[];
  readonly ids: readonly string[];
}

export interface IndexQuery {
  readonly criteria: Readonly<Record<string, readonly string[]>>;
  readonly terms: readonly TextTerm[];
  /** From 1. */
  readonly page: number;
}

export interface IndexAnswer {
  readonly ids: readonly string[];
  readonly total: number;
  /** Answers by zone; they add up to the total. */
  readonly zones: ReadonlyMap<string, number>;
  /** For each value, the number of answers if it alone were chosen in its criterion (added, where every one counts). */
  readonly facets: Readonly<Record<string, ReadonlyMap<string, number>>>;
}

export const PAGE_SIZE = 20;
const MOST_LATE = 1000;

/** Everything public of one axis as sets of bits, one per value of a criterion. PostgreSQL is the truth; this is its shadow. */
export class CriteriaIndex {
  private readonly sets = new Map<string, Map<string, BitSet>>();
  private readonly alive = new BitSet();
  private readonly order = new SlotOrder();
  private readonly zones: ZoneColumn;
  private readonly slots = new Map<string, number>();
  private readonly ids: string[] = [];

  constructor(private readonly rules: IndexRules) {
    this.zones = new ZoneColumn(rules.leastInZone);
  }

  get size(): number {
    return this.slots.size;
  }

  /** Has grown untidy enough for a rebuild to be worth it. */
  get isRagged(): boolean {
    return this.order.lateCount > MOST_LATE || this.ids.length > 2 * this.size + MOST_LATE;
  }

  put(entry: IndexEntry): void {
    this.remove(entry.id);
    const slot = this.ids.push(entry.id) - 1;
    this.slots.set(entry.id, slot);
    this.alive.add(slot);
    this.order.append(slot, entry.at, entry.id);
    this.zones.set(slot, entry);
    for (const [criterion, values] of Object.entries(entry.values)) {
      for (const value of values) this.setOf(criterion, value).add(slot);
    }
  }

  remove(id: string): void {
    const slot = this.slots.get(id);
    if (slot === undefined) return;
    this.slots.delete(id);
    this.alive.delete(slot);
    this.order.forget(slot);
    this.zones.clear(slot);
    for (const values of this.sets.values()) for (const set of values.values()) set.delete(slot);
  }

  /** Whether this zone shows its entries under its own code; otherwise they are under their group's. */
  showsAlone(zone: string): boolean {
    return this.zones.showsAlone(zone);
  }

  /** The code of the zone under which it shows; undefined when it is not public. */
  zoneOf(id: string): string | undefined {
    const slot = this.slots.get(id);
    return slot === undefined ? undefined : this.zones.shownAt(slot);
  }

  search({ criteria, terms, page }: IndexQuery): IndexAnswer {
    const chosen = new Map<string, BitSet>();
    for (const [criterion, values] of Object.entries(criteria)) {
      if (values.length > 0) chosen.set(criterion, this.setFor(criterion, values));
    }
    const text = terms.map((term) => this.setForTerm(term.any, term.ids));
    const hits = meet(this.alive, [...text, ...chosen.values()]);
    const hitsBut = (criterion: string) => {
      if (!chosen.has(criterion) || this.rules.every.includes(criterion)) return hits;
      return meet(this.alive, [
        ...text,
        ...[...chosen].flatMap(([name, set]) => (name === criterion ? [] : [set])),
      ]);
    };
    const facets: Record<string, ReadonlyMap<string, number>> = {};
    for (const [criterion, values] of this.sets) facets[criterion] = countEach(values, hitsBut(criterion));
    facets[this.rules.zone] = this.zones.countIn(hitsBut(this.rules.zone));
    return {
      ids: this.inOrder(hits, terms, (page - 1) * PAGE_SIZE, PAGE_SIZE),
      total: hits.count,
      zones: this.zones.countIn(hits),
      facets,
    };
  }

  /** The first `most` answers of a question in the order of its list, without counting anything else. */
  listFirst({ criteria, terms }: Omit<IndexQuery, 'page'>, most: number): string[] {
    return this.inOrder(this.hitsOf(criteria, terms), terms, 0, most);
  }

  /** Entries by the points they earn; who earns nothing of a needed part is left out. */
  rank(parts: readonly RankPart[], page: number): Ranking {
    const points = new Uint16Array(this.ids.length);
    let hits = new BitSet();
    for (const { points: worth, of, once, needed } of parts) {
      for (const any of once ? [of] : of.map((value) => [value])) {
        const set = this.setForTerm(any, []);
        addPoints(points, set, worth);
        if (needed) hits = hits.or(set);
      }
    }
    hits = hits.and(this.alive);
    const first = firstByPoints(this.order.newestFirst(hits), points, page * PAGE_SIZE);
    const ids = first.slice((page - 1) * PAGE_SIZE).map((slot) => this.ids[slot] ?? '');
    return { ids, total: hits.count };
  }

  private hitsOf(criteria: IndexQuery['criteria'], terms: readonly TextTerm[]): BitSet {
    const chosen = Object.entries(criteria).filter(([, values]) => values.length > 0);
    return meet(this.alive, [
      ...terms.map((term) => this.setForTerm(term.any, term.ids)),
      ...chosen.map(([criterion, values]) => this.setFor(criterion, values)),
    ]);
  }

  private inOrder(hits: BitSet, terms: readonly TextTerm[], skip: number, most: number): string[] {
    const strong = meet(
      hits,
      terms.map((term) => this.setForTerm(term.strong, [])),
    );
    const tiers = terms.length > 0 ? [strong, hits.without(strong)] : [hits];
    const ids: string[] = [];
    let toSkip = skip;
    for (const tier of tiers) {
      for (const slot of this.order.newestFirst(tier)) {
        if (toSkip > 0) toSkip -= 1;
        else ids.push(this.ids[slot] ?? '');
        if (ids.length === most) return ids;
      }
    }
    return ids;
  }

  private setFor(criterion: string, values: readonly string[]): BitSet {
    if (criterion === this.rules.zone) return setOfSlots(this.zones.slotsIn(values, this.alive));
    const sets = values.map((value) => this.known(criterion, value));
    return this.rules.every.includes(criterion) ? meet(this.alive, sets) : join(sets);
  }

  private setForTerm(any: readonly CriterionValue[], ids: readonly string[]): BitSet {
    const zones = any.filter(({ criterion }) => criterion === this.rules.zone).map(({ value }) => value);
    const values = any.filter(({ criterion }) => criterion !== this.rules.zone);
    const named = setOfSlots(ids.flatMap((id) => this.slots.get(id) ?? []));
    return join([
      named,
      setOfSlots(this.zones.slotsIn(zones, this.alive)),
      ...values.map(({ criterion, value }) => this.known(criterion, value)),
    ]);
  }

  private known(criterion: string, value: string): BitSet {
    return this.sets.get(criterion)?.get(value) ?? new BitSet();
  }

  private setOf(criterion: string, value: string): BitSet {
    const values = this.sets.get(criterion) ?? new Map<string, BitSet>();
    this.sets.set(criterion, values);
    const set = values.get(value) ?? new BitSet();
    values.set(value, set);
    return set;
  }
}

const meet = (first: BitSet, others: readonly BitSet[]) =>
  others.reduce((set, other) => set.and(other), first);
const join = (sets: readonly BitSet[]) => sets.reduce((set, other) => set.or(other), new BitSet());

function setOfSlots(slots: Iterable<number>): BitSet {
  const set = new BitSet();
  for (const slot of slots) set.add(slot);
  return set;
}

function countEach(values: ReadonlyMap<string, BitSet>, among: BitSet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [value, set] of values) {
    const count = set.countWith(among);
    if (count > 0) counts.set(value, count);
  }
  return counts;
}
