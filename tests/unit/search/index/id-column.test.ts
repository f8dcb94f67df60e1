import { randomUUID } from 'node:crypto';
import { IdColumn } from '@/lib/search/index/id-column';

const ids = Array.from({ length: 5000 }, () => randomUUID());

describe('the ids of an index', () => {
  it.each([false, true])('are found again, both ways (settled: %s)', (settled) => {
    const column = new IdColumn();
    for (const id of ids) column.push(id);
    if (settled) column.settle();
    expect(ids.map((id) => column.slotOf(id))).toEqual(ids.map((_, slot) => slot));
    expect(ids.map((_, slot) => column.at(slot))).toEqual(ids);
    expect(column.slotOf(randomUUID())).toBeUndefined();
  });

  it('lead to the newest slot of an id that came twice', () => {
    const column = new IdColumn();
    for (const id of [...ids, ids[7]!]) column.push(id);
    column.settle();
    expect(column.slotOf(ids[7]!)).toBe(ids.length);
    expect(column.push(randomUUID())).toBe(ids.length + 1);
    expect(column.slotOf(ids[8]!)).toBe(8);
  });

  it('are in the order of their text', () => {
    const column = new IdColumn();
    for (const id of ids) column.push(id);
    const sorted = ids.map((_, slot) => slot).sort((a, b) => column.compare(a, b));
    expect(sorted.map((slot) => ids[slot])).toEqual(ids.toSorted());
  });

  it('must be UUIDs', () => {
    expect(() => new IdColumn().push('candidate-1-of-the-old-days-of-1999')).toThrow('Not a UUID');
  });
});
