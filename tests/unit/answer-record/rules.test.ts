import { roundRecord } from '@/lib/answer-record/rules';

describe('how a company answers', () => {
  it('does not show below five letters', () => {
    expect(roundRecord({ letters: 4, answered: 4, medianDays: 1 })).toBeNull();
  });

  it.each([
    [
      { letters: 5, answered: 4, medianDays: 2.2 },
      { percent: 80, withinDays: 3 },
    ],
    [
      { letters: 7, answered: 5, medianDays: 0.1 },
      { percent: 70, withinDays: 1 },
    ],
    [
      { letters: 6, answered: 0, medianDays: null },
      { percent: 0, withinDays: null },
    ],
    [
      { letters: 100, answered: 99, medianDays: 1 },
      { percent: 100, withinDays: 1 },
    ],
  ])('%j shows as %j', (facts, record) => {
    expect(roundRecord(facts)).toEqual(record);
  });
});
