import { isWithin, mercatorY, ringsOf, unproject } from '@/components/map/zone-geometry';

const frame = { width: 1000, bounds: [-0.3, 49.1, 0.5, 49.5] as const };

describe('the outlines read back from the drawing', () => {
  it('follow absolute and relative lines, and close each ring', () => {
    const square = [
      [1, 2],
      [4, 2],
      [4, 5],
      [1, 5],
      [1, 2],
    ];
    expect(ringsOf('M1 2H4V5H1Z')).toEqual([square]);
    expect(ringsOf('m1,2 3,0 0,3 -3,0z')).toEqual([square]);
    expect(ringsOf('M1 2L4 2 4 5 1 5ZM10 10l1 0 0 1z')).toHaveLength(2);
    expect(ringsOf('m1.5.5l-.5-.25')).toEqual([
      [
        [1.5, 0.5],
        [1, 0.25],
      ],
    ]);
  });

  it('come back to the degrees of the corners', () => {
    const height = (1000 * (mercatorY(49.1) - mercatorY(49.5))) / (0.8 / 360);
    const near = (value: number) => expect.closeTo(value, 9);
    expect(unproject([0, 0], frame)).toEqual([near(-0.3), near(49.5)]);
    expect(unproject([1000, height], frame)).toEqual([near(0.5), near(49.1)]);
  });
});

describe('a point', () => {
  const square = ringsOf('M0 0h10v10h-10z');

  it('lies within an outline or beside it', () => {
    expect(isWithin(square, [5, 5])).toBe(true);
    expect(isWithin(square, [15, 5])).toBe(false);
    expect(isWithin(square, [5, -5])).toBe(false);
  });

  it('does not lie within in a hole of it', () => {
    const holed = ringsOf('M0 0h10v10h-10zM4 4h2v2h-2z');
    expect(isWithin(holed, [5, 5])).toBe(false);
    expect(isWithin(holed, [2, 5])).toBe(true);
  });
});
