import fc from 'fast-check';
import polygonClipping from 'polygon-clipping';
import { areaOf, type MultiPolygon } from '@/lib/territory/plane';
import { powerCells } from '@/lib/territory/power-cells';

const concave: MultiPolygon = [
  [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [6, 10],
      [6, 4],
      [4, 4],
      [4, 10],
      [0, 10],
    ],
  ],
];

describe('powerCells', () => {
  it('gives each site its share of a concave outline, without gap or overlap', () => {
    const sites = [
      { centre: [1, 9], share: 1 },
      { centre: [2, 2], share: 2 },
      { centre: [8, 2], share: 3 },
      { centre: [8, 8], share: 4 },
    ] as const;
    const cells = powerCells(
      sites.map(({ centre, share }) => ({ centre: [...centre], share })),
      concave,
    );
    const areas = cells.map(areaOf);
    expect(areas.map((area) => area / areaOf(concave))).toEqual(
      [0.1, 0.2, 0.3, 0.4].map((share) => expect.closeTo(share, 5)),
    );
    const [first, ...rest] = cells;
    expect(areaOf(polygonClipping.union(first!, ...rest))).toBeCloseTo(areaOf(concave), 6);
  });

  it('does so for any sites inside a convex outline', () => {
    const square: MultiPolygon = [
      [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 10],
        ],
      ],
    ];
    const site = fc.record({
      centre: fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 })),
      share: fc.integer({ min: 1, max: 5 }),
    });
    const many = fc.uniqueArray(site, {
      selector: ({ centre }) => centre.join(),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(many, (sites) => {
        const scaled = sites.map(({ centre: [x, y], share }) => ({
          centre: [x / 10, y / 10] as [number, number],
          share,
        }));
        const total = sites.reduce((sum, { share }) => sum + share, 0);
        powerCells(scaled, square).forEach((cell, index) => {
          expect(areaOf(cell)).toBeCloseTo((100 * sites[index]!.share) / total, 3);
        });
      }),
      { numRuns: 50 },
    );
  });
});
