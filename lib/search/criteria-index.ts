import { clearBit, grown, hasBit, meet, setBit, wordsFor, type Bits } from './index/bits';
import { toHits, type Hits } from './index/hits';
import { IdColumn } from './index/id-column';
import type { CriterionValue, IndexQuery, Question, TextTerm } from './index/question';
import { QuestionSets, type SetAsked } from './index/question-sets';
import { SlotOrder } from './index/slot-order';
import { takeByDistance, takePage } from './index/take-page';
import { tiersOf } from './index/tiers';
import { ValueColumn } from './index/value-column';
import { ZoneColumn, type Located } from './index/zone-column';
import { addPoints, firstByPoints, type Ranking, type RankPart } from './ranking';
import type { Placing } from './shown-places';

export interface IndexEntry extends Located {
  /** A UUID. */
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
  /** Where zones show; each under its own code without it. */
  readonly placing?: Placing;
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

/** Everything public of one axis, each entry in a slot with its values. PostgreSQL is the truth; this is its shadow. */
export class CriteriaIndex {
  private readonly values = new ValueColumn();
  private readonly ids = new IdColumn();
  private readonly order = new SlotOrder(this.ids);
  private readonly zones: ZoneColumn;
  private alive: Bits = new Uint32Array(32);
  private living = 0;

  constructor(private readonly rules: IndexRules) {
    this.zones = new ZoneColumn(rules.placing);
  }

  get size(): number {
    return this.living;
  }

  /** What it takes of memory. */
  get bytes(): number {
    const columns = [this.ids, this.order, this.zones, this.values];
    return columns.reduce((sum, { bytes }) => sum + bytes, this.alive.byteLength);
  }

  /** Has grown untidy enough for a rebuild to be worth it. */
  get isRagged(): boolean {
    return this.order.lateCount > MOST_LATE || this.ids.length > 2 * this.size + MOST_LATE;
  }

  /** Entries are best put the oldest first, of one moment the largest id first: that is the order of slots. */
  put(entry: IndexEntry): void {
    this.remove(entry.id);
    this.append(entry);
  }

  /** Puts an entry whose id the index does not hold. */
  append(entry: IndexEntry): void {
    const slot = this.ids.push(entry.id);
    if (slot >>> 5 >= this.alive.length) this.alive = grown(this.alive, this.alive.length * 2);
    setBit(this.alive, slot);
    this.living += 1;
    this.order.append(slot, entry.at);
    this.zones.set(slot, entry);
    this.values.append(slot, entry.values);
  }

  remove(id: string): void {
    const slot = this.livingSlot(id);
    if (slot === undefined) return;
    clearBit(this.alive, slot);
    this.living -= 1;
    this.order.forget(slot);
    this.zones.clear(slot);
    this.values.forget(slot);
  }

  /** Takes the smallest form for what it holds: to be called once everything was put. */
  settle(): void {
    const slots = this.ids.length;
    this.alive = grown(this.alive.subarray(0, wordsFor(slots)), wordsFor(slots) + 1);
    this.ids.settle();
    this.order.settle(slots);
    this.zones.settle(slots);
    this.values.settle(slots);
  }

  /** Whether anything has this value. Of zones, which come and go with their counts, always. */
  holds({ criterion, value }: CriterionValue): boolean {
    return criterion === this.rules.zone || this.values.countOf(criterion, value) > 0;
  }

  /** The code under which this zone shows its entries, or would if it had any. */
  shownFor(zone: string): string {
    return this.zones.shownFor(zone);
  }

  /** The code of the zone under which it shows; undefined when it is not public. */
  zoneOf(id: string): string | undefined {
    const slot = this.livingSlot(id);
    return slot === undefined ? undefined : this.zones.shownAt(slot);
  }

  /** To be handed to every question of one request, which then share what they ask for. */
  openSets(): QuestionSets {
    return new QuestionSets(this.rules.every, (asked) => this.makeSets(asked));
  }

  search(
    { criteria, terms, page, order = 'relevance' }: IndexQuery,
    sets: QuestionSets = this.openSets(),
  ): IndexAnswer {
    sets.prepare([{ criteria, terms }]);
    const words = sets.ofWords(terms);
    const chosen = sets.ofCriteria(criteria);
    const hits = this.hitsOf([...words, ...chosen.values()]);
    const hitsBut = (criterion: string) => {
      if (!chosen.has(criterion) || this.rules.every.includes(criterion)) return hits;
      const others = [...chosen].flatMap(([name, bits]) => (name === criterion ? [] : [bits]));
      return this.hitsOf([...words, ...others]);
    };
    const facets = this.values.countEach(hitsBut);
    const zones = this.zones.countIn(hits);
    const amongZones = hitsBut(this.rules.zone);
    facets[this.rules.zone] = amongZones === hits ? zones : this.zones.countIn(amongZones);
    const ids = this.take(hits.bits, { criteria, terms, order }, (page - 1) * PAGE_SIZE, PAGE_SIZE);
    return { ids, total: hits.count, zones, facets };
  }

  /** The first `most` answers of a question in the order of its list, without counting anything else. */
  listFirst(question: Omit<IndexQuery, 'page'>, most: number): string[] {
    return this.take(this.hitsOfQuestion(question, this.openSets()).bits, question, 0, most);
  }

  /** How many answers each of these has, without counting anything else. */
  countAnswers(questions: readonly Question[], sets: QuestionSets = this.openSets()): number[] {
    sets.prepare(questions);
    return questions.map((question) => this.hitsOfQuestion(question, sets).count);
  }

  /** Entries by the points they earn; who earns nothing of a needed part is left out. */
  rank(parts: readonly RankPart[], page: number): Ranking {
    const needed = parts.flatMap(({ of, needed: isNeeded }) => (isNeeded ? of : []));
    const hits = this.hitsOf(this.makeSets([{ any: needed, ids: [] }]));
    const points = new Uint16Array(this.ids.length);
    for (const { points: worth, of, once } of parts) {
      if (once) addPoints(points, this.makeSets([{ any: of, ids: [] }], hits.bits)[0]!, worth);
      else this.values.addPoints(points, of, worth, hits.bits);
    }
    const first = firstByPoints(this.order.newestFirst(hits.bits), points, page * PAGE_SIZE);
    const ids = first.slice((page - 1) * PAGE_SIZE).map((slot) => this.ids.at(slot));
    return { ids, total: hits.count };
  }

  private take(bits: Bits, question: Omit<IndexQuery, 'page'>, from: number, most: number): string[] {
    const { criteria, terms, order = 'relevance' } = question;
    const newestFirst = (tier: Bits) => this.order.newestFirst(tier);
    const merits = order === 'relevance' ? this.meritsOf(criteria, terms, bits) : [];
    const slots =
      typeof order === 'object'
        ? takeByDistance(newestFirst(bits), (slot) => this.distance(slot, order), from, most)
        : takePage(tiersOf(bits, merits), newestFirst, from, most);
    return slots.map((slot) => this.ids.at(slot));
  }

  private distance(slot: number, kilometres: ReadonlyMap<string, number>): number {
    return kilometres.get(this.zones.placeAt(slot)) ?? Infinity;
  }

  /** Of each of these an answer (`among`) may be, and those that are more come first. */
  private meritsOf(criteria: IndexQuery['criteria'], terms: readonly TextTerm[], among: Bits): Bits[] {
    const options = Object.entries(criteria).filter(
      ([name, values]) => values.length > 1 && name !== this.rules.zone && !this.rules.every.includes(name),
    );
    const sets = [
      ...terms.flatMap(({ any, strong, ids }) =>
        strong.length > 0 && (strong !== any || ids.length > 0) ? [strong] : [],
      ),
      ...options.flatMap(([criterion, values]) => values.map((value) => [{ criterion, value }])),
    ];
    return this.makeSets(
      sets.map((any) => ({ any, ids: [] })),
      among,
    );
  }

  private hitsOfQuestion({ criteria, terms }: Question, sets: QuestionSets): Hits {
    sets.prepare([{ criteria, terms }]);
    return this.hitsOf([...sets.ofWords(terms), ...sets.ofCriteria(criteria).values()]);
  }

  private hitsOf(sets: readonly Bits[]): Hits {
    const alive = this.alive.subarray(0, wordsFor(this.ids.length));
    return toHits(sets.reduce<Bits>(meet, alive), sets.length === 0);
  }

  /** With `among`, only those of them matter. */
  private makeSets(asked: readonly SetAsked[], among?: Bits): Bits[] {
    const sets = asked.map(({ any, ids }) => {
      const bits: Bits = new Uint32Array(wordsFor(this.ids.length));
      const zones = any.flatMap(({ criterion, value }) => (criterion === this.rules.zone ? [value] : []));
      if (zones.length > 0) this.zones.addTo(bits, zones, this.ids.length);
      for (const id of ids) {
        const slot = this.livingSlot(id);
        if (slot !== undefined) setBit(bits, slot);
      }
      return bits;
    });
    this.values.addTo(
      sets,
      asked.map(({ any }) => any),
      among,
    );
    return among ? sets.map((set) => meet(set, among)) : sets;
  }

  private livingSlot(id: string): number | undefined {
    const slot = this.ids.slotOf(id);
    return slot !== undefined && hasBit(this.alive, slot) ? slot : undefined;
  }
}
