import { charterOn, firstPaperDay } from '@/lib/charter/rules';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

const CHARTERS = [
  { id: 4, version: 1, publishedAt: new Date('2026-06-01T09:00:00Z') },
  { id: 5, version: 2, publishedAt: new Date('2026-11-30T23:30:00Z') },
];

const versionOn = (text: string) => charterOn(CHARTERS, day(text))?.version ?? null;

describe('the charter of a paper', () => {
  it.each([
    ['2026-11-30', 1],
    ['2026-06-01', 1],
    ['2025-06-01', 1],
    // 00:30 in France
    ['2026-12-01', 2],
    ['2027-01-05', 2],
  ])('signed on %s is version %i', (text, version) => {
    expect(versionOn(text)).toBe(version);
  });

  it('is none more than a year before the first was published, when papers were not signed yet', () => {
    expect(versionOn('2025-05-31')).toBeNull();
    expect(firstPaperDay(CHARTERS)).toEqual(day('2025-06-01'));
  });

  it('is none while none is published', () => {
    expect(charterOn([], day('2026-12-01'))).toBeNull();
    expect(firstPaperDay([])).toBeNull();
  });
});
