import fc from 'fast-check';
import { descending, setBit, wordsFor, type Bits } from '@/lib/search/index/bits';
import { toHits } from '@/lib/search/index/hits';
import { ValueColumn } from '@/lib/search/index/value-column';

/** Enough for frequent values to become bits on the way; many slots, since few of them are told apart. */
const SLOTS = 5_000;
const NAMES = ['a', 'b', 'c', 'd', 'e'];

/** What a slot has: 'a' nearly always, 'e' hardly ever; the same one may come twice. */
const entry = fc.record({
  often: fc.subarray(NAMES.slice(0, 3)).map((some) => [...some, ...some]),
  rare: fc.nat({ max: 60 }).chain((at) => (at === 0 ? fc.subarray(NAMES) : fc.constant<string[]>([]))),
});
type Entry = { often: string[]; rare: string[] };
const entries = fc
  .array(entry, { minLength: 60, maxLength: 60 })
  .map((some) => Array.from({ length: SLOTS }, (_, slot): Entry => some[(slot * 7 + (slot >> 6)) % 60]!));
const picks = fc.uniqueArray(fc.nat({ max: SLOTS - 1 }), { maxLength: 200 });

function columnOf(all: Entry[], settled: boolean): ValueColumn {
  const column = new ValueColumn();
  all.forEach((values, slot) => column.append(slot, values));
  if (settled) column.settle(all.length);
  return column;
}

function bitsOf(slots: Iterable<number>): Bits {
  const bits = new Uint32Array(wordsFor(SLOTS + 10));
  for (const slot of slots) setBit(bits, slot);
  return bits;
}

const has = (values: Entry, criterion: keyof Entry, value: string) => values[criterion].includes(value);

describe('the values of slots', () => {
  it('count in any hits as reading each slot does, whether listed or as bits', () => {
    fc.assert(
      fc.property(entries, picks, fc.boolean(), (all, hits, settled) => {
        const facets = columnOf(all, settled).countEach(() => toHits(bitsOf(hits)));
        for (const criterion of ['often', 'rare'] as const) {
          for (const name of NAMES) {
            const count = hits.filter((slot) => has(all[slot]!, criterion, name)).length;
            expect(facets[criterion]?.get(name) ?? 0).toBe(count);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('say who has one of some values, of some slots or of all', () => {
    fc.assert(
      fc.property(entries, picks, fc.boolean(), fc.boolean(), (all, among, settled, narrowed) => {
        const column = columnOf(all, settled);
        // more sets than one pass makes
        const sets = Array.from({ length: 34 }, () => bitsOf([]));
        const any = [
          { criterion: 'often', value: 'b' },
          { criterion: 'rare', value: 'c' },
          { criterion: 'rare', value: 'nobody' },
        ];
        const groups = sets.map((_, at) => (at % 33 === 0 ? any : [{ criterion: 'rare', value: 'e' }]));
        column.addTo(sets, groups, narrowed ? bitsOf(among) : undefined);
        const wanted = all.flatMap((values, slot) =>
          has(values, 'often', 'b') || has(values, 'rare', 'c') ? [slot] : [],
        );
        const relevant = (slot: number) => !narrowed || among.includes(slot);
        const others = all.flatMap((values, slot) => (has(values, 'rare', 'e') ? [slot] : []));
        for (const [at, bits] of sets.entries()) {
          const expected = (at % 33 === 0 ? wanted : others).filter(relevant);
          expect([...descending(bits)].filter(relevant)).toEqual(expected.reverse());
        }
      }),
      { numRuns: 30 },
    );
  });

  it('forget slots, go on growing, and count whole when nothing was asked', () => {
    fc.assert(
      fc.property(entries, picks, fc.boolean(), (all, gone, settled) => {
        const column = columnOf(all, settled);
        for (const slot of gone) column.forget(slot);
        const added: Entry = { often: ['a'], rare: ['e', 'e'] };
        column.append(SLOTS, added);
        const left = [...all.filter((_, slot) => !gone.includes(slot)), added];
        const facets = column.countEach(() => toHits(bitsOf([0]), true));
        for (const criterion of ['often', 'rare'] as const) {
          for (const name of NAMES) {
            const count = left.filter((values) => has(values, criterion, name)).length;
            expect(column.countOf(criterion, name)).toBe(count);
            expect(facets[criterion]?.get(name) ?? 0).toBe(count);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('give points for each value of the hits', () => {
    fc.assert(
      fc.property(entries, picks, fc.boolean(), (all, hits, settled) => {
        const points = new Uint16Array(SLOTS);
        const of = [
          { criterion: 'often', value: 'a' },
          { criterion: 'rare', value: 'a' },
          { criterion: 'rare', value: 'b' },
        ];
        columnOf(all, settled).addPoints(points, of, 3, bitsOf(hits));
        const earned = (slot: number) =>
          of.filter(({ criterion, value }) => has(all[slot]!, criterion as keyof Entry, value)).length * 3;
        expect(hits.map((slot) => points[slot])).toEqual(hits.map(earned));
        expect(points.reduce((sum, one) => sum + one, 0)).toBe(
          hits.reduce((sum, slot) => sum + earned(slot), 0),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('hold a slot that has more rare values than it can list', () => {
    const column = new ValueColumn();
    const many = Array.from({ length: 300 }, (_, at) => `v${at}`);
    column.append(0, { rare: many });
    column.append(1, { rare: ['v0', 'v299'] });
    const facets = column.countEach(() => toHits(bitsOf([0, 1])));
    expect([facets.rare?.size, facets.rare?.get('v0'), facets.rare?.get('v299')]).toEqual([300, 2, 2]);
  });
});
