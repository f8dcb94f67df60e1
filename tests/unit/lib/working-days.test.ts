import { isWorkingDay, workingDaysBefore } from '@/lib/working-days';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('working days', () => {
  it.each([
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-14', 'Ascension'],
    ['2026-05-25', 'Whit Monday'],
    ['2027-03-29', 'Easter Monday of another year'],
    ['2024-04-01', 'Easter Monday in April'],
    ['2026-07-14', 'the national day'],
    ['2026-11-11', 'the armistice'],
    ['2026-11-28', 'a Saturday'],
  ])('leave out %s, %s', (text) => {
    expect(isWorkingDay(day(text))).toBe(false);
  });

  it.each(['2026-04-07', '2026-12-24', '2026-04-03'])('hold %s', (text) => {
    expect(isWorkingDay(day(text))).toBe(true);
  });

  it('are counted back over week-ends and holidays', () => {
    expect(workingDaysBefore(day('2026-11-23'), 5)).toEqual(day('2026-11-16'));
    expect(workingDaysBefore(day('2026-11-16'), 5)).toEqual(day('2026-11-06'));
  });
});
