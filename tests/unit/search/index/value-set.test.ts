import fc from 'fast-check';
import { countBits, descending, meet, without, wordsFor } from '@/lib/search/index/bits';
import { toHits } from '@/lib/search/index/hits';
import { ValueSet } from '@/lib/search/index/value-set';

const SLOTS = 140_000;
const few = fc.uniqueArray(fc.nat({ max: SLOTS - 1 }), { maxLength: 40 });
const many = fc.uniqueArray(fc.nat({ max: 3000 }), { minLength: 150, maxLength: 1500 });
const slots = fc.oneof(few, many).map((some) => some.sort((a, b) => a - b));

function setOf(values: readonly number[], settled: boolean): ValueSet {
  const set = new ValueSet();
  for (const value of values) set.add(value);
  if (settled) set.settle(SLOTS);
  return set;
}

function bitsOf(set: ValueSet) {
  const bits = new Uint32Array(wordsFor(SLOTS));
  set.addTo(bits);
  return bits;
}

describe('the slots of a value', () => {
  it('count and meet as a set of numbers does, whether listed or as bits', () => {
    fc.assert(
      fc.property(slots, slots, fc.boolean(), (left, right, settled) => {
        const [a, b] = [setOf(left, settled), setOf(right, !settled)];
        const both = left.filter((value) => right.includes(value));
        expect(a.count).toBe(left.length);
        expect(a.countIn(toHits(bitsOf(b)))).toBe(both.length);
        const met = meet(bitsOf(a), bitsOf(b));
        expect([countBits(met), [...descending(met)]]).toEqual([both.length, both.reverse()]);
        expect(countBits(without(bitsOf(a), bitsOf(b)))).toBe(left.length - both.length);
      }),
    );
  });

  it('forget what is taken out, and go on growing', () => {
    fc.assert(
      fc.property(slots, fc.boolean(), fc.array(fc.nat()), (values, settled, picks) => {
        const set = setOf(values, settled);
        const left = new Set(values);
        for (const pick of picks) {
          const gone = values[pick % Math.max(1, values.length)] ?? pick;
          set.delete(gone);
          left.delete(gone);
        }
        for (const added of [SLOTS, SLOTS + 1, SLOTS + 1, SLOTS + 70]) {
          set.add(added);
          left.add(added);
        }
        const bits = new Uint32Array(wordsFor(SLOTS + 100));
        set.addTo(bits);
        expect([...descending(bits)]).toEqual([...left].sort((a, b) => b - a));
        expect(set.count).toBe(left.size);
      }),
    );
  });

  it('are counted whole when nothing was asked', () => {
    const set = setOf([3, 5, 8], true);
    expect(set.countIn(toHits(new Uint32Array(wordsFor(SLOTS)), true))).toBe(3);
  });
});
