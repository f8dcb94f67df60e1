import fc from 'fast-check';
import { assignAreas, distanceKm, HEART_POPULATION } from '@/lib/territory/rules';

const commune = (code: string, population: number, centre: [number, number] | null, epciCode = 'A') => ({
  code,
  name: `Commune ${code}`,
  epciCode,
  population,
  postalCodes: [code],
  centre,
});

describe('the secteurs', () => {
  it('makes a commune of 2,000 people its own secteur and sends a smaller one to the nearest heart', () => {
    const areas = assignAreas([
      commune('14001', 2000, [0, 49]),
      commune('14002', 5000, [1, 49]),
      commune('14003', 1999, [0.4, 49]),
      commune('14004', 10, [0.6, 49]),
    ]);
    expect(Object.fromEntries(areas)).toEqual({
      14001: '14001',
      14002: '14002',
      14003: '14001',
      14004: '14002',
    });
  });

  it('never sends a commune to a nearer heart of another EPCI', () => {
    const areas = assignAreas([
      commune('14001', 3000, [0, 49], 'A'),
      commune('14002', 3000, [1, 49], 'B'),
      commune('14003', 100, [0.1, 49], 'B'),
    ]);
    expect(areas.get('14003')).toBe('14002');
  });

  it('gathers an EPCI without heart around its largest commune', () => {
    const areas = assignAreas([
      commune('14001', 300, [0, 49]),
      commune('14002', 900, [1, 49]),
      commune('14003', 100, [0.1, 49]),
    ]);
    expect([...new Set(areas.values())]).toEqual(['14002']);
  });

  it('goes by postal codes where places are unknown', () => {
    const areas = assignAreas([
      commune('14100', 3000, null),
      commune('14900', 3000, null),
      commune('14800', 100, null),
    ]);
    expect(areas.get('14800')).toBe('14900');
  });

  it('holds, whatever the communes: hearts are their own, of one EPCI, and large unless alone', () => {
    const communes = fc.uniqueArray(
      fc.record({
        code: fc.integer({ min: 10000, max: 99999 }).map(String),
        population: fc.integer({ min: 0, max: 6000 }),
        centre: fc.tuple(
          fc.double({ min: -1, max: 1, noNaN: true }),
          fc.double({ min: 48, max: 50, noNaN: true }),
        ),
        epciCode: fc.constantFrom('A', 'B', 'C'),
      }),
      { selector: (one) => one.code, minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(communes, (rows) => {
        const all = rows.map((row) => commune(row.code, row.population, row.centre, row.epciCode));
        const areas = assignAreas(all);
        const byCode = new Map(all.map((one) => [one.code, one]));
        for (const one of all) {
          const heart = byCode.get(areas.get(one.code)!)!;
          expect(heart.epciCode).toBe(one.epciCode);
          expect(areas.get(heart.code)).toBe(heart.code);
          if (one.population >= HEART_POPULATION) expect(heart.code).toBe(one.code);
          const largest = Math.max(
            ...all.filter((o) => o.epciCode === one.epciCode).map((o) => o.population),
          );
          if (heart.population < HEART_POPULATION) expect(heart.population).toBe(largest);
        }
      }),
    );
  });
});

describe('distanceKm', () => {
  it('measures Honfleur to Deauville', () => {
    expect(distanceKm([0.232, 49.419], [0.074, 49.36])).toBeCloseTo(13.2, 0);
  });
});
