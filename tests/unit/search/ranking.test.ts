import fc from 'fast-check';
import { CriteriaIndex, PAGE_SIZE } from '@/lib/search/criteria-index';
import type { RankPart } from '@/lib/search/ranking';

const VALUES = ['a', 'b', 'c', 'd'];
const entry = fc.record({
  at: fc.nat({ max: 5 }),
  values: fc.record({ first: fc.subarray(VALUES), second: fc.subarray(VALUES) }),
});
const part: fc.Arbitrary<RankPart> = fc
  .record({
    points: fc.integer({ min: 1, max: 9 }),
    criterion: fc.constantFrom('first', 'second'),
    values: fc.subarray(VALUES),
    once: fc.constantFrom(true as const, undefined),
    needed: fc.constantFrom(true as const, undefined),
  })
  .map(({ criterion, values, ...rest }) => ({ ...rest, of: values.map((value) => ({ criterion, value })) }));

const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

type Entry = { id: string; at: number; values: Record<string, string[]> };

const has = ({ values }: Entry, { criterion, value }: RankPart['of'][number]) =>
  values[criterion]?.includes(value) ?? false;

function pointsOf(one: Entry, parts: RankPart[]): number {
  return parts.reduce((sum, { points, of, once }) => {
    const count = of.filter((value) => has(one, value)).length;
    return sum + points * (once ? Math.min(1, count) : count);
  }, 0);
}

function indexOf(entries: Entry[]): CriteriaIndex {
  const index = new CriteriaIndex({ every: [], zone: 'zone' });
  for (const one of entries) index.put({ ...one, zone: 'z', place: null });
  return index;
}

describe('a ranking', () => {
  it('gives what counting the points of each entry gives, and the same order each time', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), fc.array(part, { maxLength: 4 }), (drawn, parts) => {
        const entries = drawn.map((one, at) => ({ ...one, id: idOf(at) }));
        const expected = entries
          .filter((one) => parts.some(({ needed, of }) => needed && of.some((value) => has(one, value))))
          .sort((a, b) => pointsOf(b, parts) - pointsOf(a, parts) || b.at - a.at || (a.id < b.id ? -1 : 1))
          .map(({ id }) => id);
        const index = indexOf(entries);
        const pages = [1, 2, 3, 4].map((page) => index.rank(parts, page));
        expect(pages.flatMap(({ ids }) => ids)).toEqual(expected);
        expect(pages[0]).toMatchObject({ total: expected.length });
        expect(pages[0]!.ids.length).toBeLessThanOrEqual(PAGE_SIZE);
      }),
    );
  });

  it('leaves out who is no longer public', () => {
    const index = indexOf([
      { id: idOf(1), at: 1, values: { first: ['a'] } },
      { id: idOf(2), at: 2, values: { first: ['a'] } },
    ]);
    index.remove(idOf(2));
    const wanted = [{ points: 1, needed: true as const, of: [{ criterion: 'first', value: 'a' }] }];
    expect(index.rank(wanted, 1)).toEqual({ ids: [idOf(1)], total: 1 });
  });
});

describe('the first answers of a question', () => {
  it('come in the order of its pages, as many as asked', () => {
    const index = indexOf(
      Array.from({ length: 50 }, (_, at) => ({ id: idOf(at), at, values: { first: ['a'] } })),
    );
    const question = { criteria: { first: ['a'] }, terms: [] };
    const pages = [1, 2, 3].flatMap((page) => index.search({ ...question, page }).ids);
    expect(index.listFirst(question, 45)).toEqual(pages.slice(0, 45));
    expect(index.listFirst(question, 1000)).toEqual(pages);
  });
});
