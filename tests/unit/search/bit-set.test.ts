import fc from 'fast-check';
import { BitSet } from '@/lib/search/bit-set';

const numbers = fc.uniqueArray(fc.nat({ max: 3000 }), { maxLength: 200 });
const setOf = (values: number[]) => values.reduce((set, value) => (set.add(value), set), new BitSet());

describe('a set of bits', () => {
  it('counts, meets, joins and parts as a set of numbers does', () => {
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        const [a, b] = [setOf(left), setOf(right)];
        const both = left.filter((value) => right.includes(value));
        expect(a.count).toBe(left.length);
        expect(a.countWith(b)).toBe(both.length);
        expect([...a.and(b).descending()]).toEqual(descending(both));
        expect([...a.or(b).descending()]).toEqual(descending([...new Set([...left, ...right])]));
        expect([...a.without(b).descending()]).toEqual(
          descending(left.filter((value) => !right.includes(value))),
        );
      }),
    );
  });

  it('forgets what is taken out', () => {
    const set = setOf([1, 31, 32, 2000]);
    set.delete(31);
    set.delete(999_999);
    expect([1, 31, 32, 2000].map((value) => set.has(value))).toEqual([true, false, true, true]);
  });
});

const descending = (values: number[]) => [...values].sort((a, b) => b - a);
