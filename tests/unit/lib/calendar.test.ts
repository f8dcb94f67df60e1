import { addMonths } from '@/lib/calendar';

describe('months added to an instant', () => {
  it.each([
    ['2026-03-31T10:00:00Z', -1, '2026-02-28T10:00:00Z'],
    ['2024-02-29T10:00:00Z', 24, '2026-02-28T10:00:00Z'],
    ['2026-08-31T10:00:00Z', 18, '2028-02-29T10:00:00Z'],
    ['2026-11-23T08:15:00Z', 18, '2028-05-23T08:15:00Z'],
  ])('%s and %d are %s', (from, months, to) => {
    expect(addMonths(new Date(from), months)).toEqual(new Date(to));
  });
});
