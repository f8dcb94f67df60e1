import { findClockTrouble, mayErase, mostAtOnce } from '@/lib/erasures/rules';

const DAY = 86_400_000;
const now = new Date('2026-12-01T03:20:00Z');
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const trouble = (database: Date, process: Date, last: Date | null) =>
  findClockTrouble({ database, process, last });

describe('a clock', () => {
  it('is trusted when both agree and the last run is near', () => {
    expect(trouble(now, after(60_000), after(-DAY))).toBeNull();
    expect(trouble(now, now, null)).toBeNull();
    expect(trouble(now, now, after(-8 * DAY))).toBeNull();
  });

  it.each([730 * DAY, -730 * DAY, 11 * 60_000, -11 * 60_000])(
    'is not trusted when the process is %i ms away from the database',
    (away) => {
      expect(trouble(now, after(away), null)).toBe('clocks-differ');
    },
  );

  it.each([-9 * DAY, -730 * DAY, 11 * 60_000])(
    'is not trusted when the last run was %i ms from now',
    (away) => {
      expect(trouble(now, now, after(away))).toBe('clock-jumped');
    },
  );
});

describe('what one run may erase', () => {
  it.each([
    [5, 20],
    [100, 20],
    [641, 128],
    [10_000, 2_000],
  ])('of %i is %i', (kept, most) => {
    expect(mostAtOnce(kept)).toBe(most);
  });

  it('is what a person saw when they allowed it, and no much larger number', () => {
    expect(mayErase({ due: 640, kept: 641 }, null)).toBe(false);
    expect(mayErase({ due: 640, kept: 641 }, 640)).toBe(true);
    expect(mayErase({ due: 900, kept: 901 }, 640)).toBe(false);
  });
});
