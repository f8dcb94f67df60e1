import fc from 'fast-check';
import { descending, setBit, wordsFor } from '@/lib/search/index/bits';
import { tiersOf } from '@/lib/search/index/tiers';

const SLOTS = 200;
const some = fc.uniqueArray(fc.nat({ max: SLOTS - 1 }));

function bitsOf(slots: readonly number[]) {
  const bits = new Uint32Array(wordsFor(SLOTS));
  for (const slot of slots) setBit(bits, slot);
  return bits;
}

describe('the tiers of hits', () => {
  it('put first what is in most of the sets, and lose nothing', () => {
    fc.assert(
      fc.property(some, fc.array(some, { maxLength: 6 }), (hits, sets) => {
        const score = (slot: number) => sets.filter((set) => set.includes(slot)).length;
        const tiers = [...tiersOf(bitsOf(hits), sets.map(bitsOf))].flatMap((tier) => [...descending(tier)]);
        expect(tiers).toEqual(hits.toSorted((a, b) => score(b) - score(a) || b - a));
      }),
    );
  });
});
