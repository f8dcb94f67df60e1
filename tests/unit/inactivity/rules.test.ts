import { whatIsDue, whenErased } from '@/lib/inactivity/rules';

const delays = { remindAfter: 18, eraseAfter: 24 };
const at = (text: string) => new Date(`${text}T03:50:00Z`);
const due = (lastSign: string, remindedAt: string | null, now: string) =>
  whatIsDue({ lastSign: at(lastSign), remindedAt: remindedAt ? at(remindedAt) : null }, delays, at(now));

describe('somebody who gives no sign of life', () => {
  it('is reminded after eighteen months, once', () => {
    expect(due('2025-01-10', null, '2026-07-09')).toBe('nothing');
    expect(due('2025-01-10', null, '2026-07-10')).toBe('reminder');
    expect(due('2025-01-10', '2026-07-10', '2026-07-11')).toBe('nothing');
  });

  it('is erased after twenty-four', () => {
    expect(due('2025-01-10', '2026-07-10', '2027-01-09')).toBe('nothing');
    expect(due('2025-01-10', '2026-07-10', '2027-01-10')).toBe('erasure');
  });

  it('is never erased without a reminder, nor within a month of it', () => {
    expect(due('2020-01-10', null, '2026-11-23')).toBe('reminder');
    expect(due('2020-01-10', '2026-11-23', '2026-12-22')).toBe('nothing');
    expect(due('2020-01-10', '2026-11-23', '2026-12-23')).toBe('erasure');
  });

  it('who came back after a reminder begins anew', () => {
    expect(due('2026-08-01', '2026-07-10', '2027-01-10')).toBe('nothing');
    expect(due('2026-08-01', '2026-07-10', '2028-02-01')).toBe('reminder');
  });

  it('reads in the reminder the day that will hold', () => {
    expect(whenErased(at('2025-01-10'), 24, at('2026-07-10'))).toEqual(at('2027-01-10'));
    expect(whenErased(at('2020-01-10'), 24, at('2026-11-23'))).toEqual(at('2026-12-23'));
  });
});
