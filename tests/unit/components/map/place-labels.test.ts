import fc from 'fast-check';
import { MARK_SPACE } from '@/components/map/cluster-places';
import { NAME_SIZE, NUMBER_SIZE, placeLabels } from '@/components/map/place-labels';

/** All of the map, for labels that never move aside. */
const path = 'M0 0H1000V600H0Z';
const frame = { left: 0, top: 0, width: 1000, height: 600, unit: 1.6 };

describe('the labels of the map', () => {
  it('write a lone zone with its number and its name', () => {
    const placed = placeLabels(
      [{ code: 'a', x: 500, y: 300, count: 3, name: 'Honfleur', room: 200, path }],
      frame,
    );
    expect([...placed.numbers, ...placed.names]).toEqual(['a', 'a']);
  });

  it('prefer the larger number where two would touch', () => {
    const at = { x: 500, y: 300, name: '', room: 200, path };
    const placed = placeLabels(
      [
        { ...at, code: 'a', count: 2 },
        { ...at, code: 'b', count: 9 },
      ],
      frame,
    );
    expect([...placed.numbers]).toEqual(['b']);
  });

  it('tell which names lie whole within their zone, to be read on its colour', () => {
    const label = { code: 'a', x: 500, y: 300, count: 3, name: 'Honfleur', room: 200 };
    const narrow = 'M480 0H520V600H480Z';
    expect(placeLabels([{ ...label, path }], frame).within.has('a')).toBe(true);
    expect(placeLabels([{ ...label, path: narrow }], frame)).toMatchObject({
      names: new Set(['a']),
      within: new Set(),
    });
  });

  it('write no name over the edge', () => {
    expect(
      placeLabels([{ code: 'a', x: 5, y: 300, count: 0, name: 'Honfleur', room: 200, path }], frame).names
        .size,
    ).toBe(0);
  });

  it('write no name much wider than its zone', () => {
    const label = { code: 'a', x: 500, y: 300, count: 3, name: 'Un nom plus long que son secteur', path };
    expect(placeLabels([{ ...label, room: 60 }], frame).names.size).toBe(0);
    expect(placeLabels([{ ...label, room: 400 }], frame).names.size).toBe(1);
  });

  describe('where a mark stands', () => {
    const label = { code: 'a', x: 500, y: 300, count: 3, name: '', room: 400 };
    const mark = { x: 500, y: 300, radius: 10 };

    it('move aside within their zone, clear of it', () => {
      const wide = { ...label, path: 'M400 200H600V400H400Z' };
      const { numbers, moved } = placeLabels([wide], frame, [mark]);
      const [x, y] = moved.get('a')!;
      expect([...numbers]).toEqual(['a']);
      expect(Math.hypot(x - mark.x, y - mark.y)).toBeGreaterThan(MARK_SPACE / 2);
    });

    it('are not written into the next zone: the mark gives way', () => {
      const narrow = { ...label, path: 'M490 290H510V310H490Z' };
      const { numbers, moved, hidden } = placeLabels([narrow], frame, [mark]);
      expect([...numbers]).toEqual(['a']);
      expect(moved.size).toBe(0);
      expect([...hidden]).toEqual([mark]);
    });

    it('keep their place when it stands elsewhere', () => {
      const { moved } = placeLabels([{ ...label, path }], frame, [{ ...mark, x: 700 }]);
      expect(moved.size).toBe(0);
    });
  });

  it('never let two numbers touch, whatever the places and the zoom', () => {
    const label = fc.record({
      x: fc.integer({ min: 0, max: 1000 }),
      y: fc.integer({ min: 0, max: 600 }),
      count: fc.integer({ min: 0, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 60 }), fc.constantFrom(0.2, 1.6, 2.9), (points, unit) => {
        const labels = points.map((point, index) => ({
          ...point,
          code: `${index}`,
          name: 'Villers',
          room: 200,
          path,
        }));
        const { numbers, names } = placeLabels(labels, { ...frame, unit });
        const numbered = labels.filter(({ code }) => numbers.has(code));
        expect(
          overlaps(numbered, ({ count }) => `${count}`.length * NUMBER_SIZE * 0.6 * unit, NUMBER_SIZE * unit),
        ).toBe(0);
        const named = labels.filter(({ code, count }) => names.has(code) && count > 0);
        expect(overlaps(named, () => 7 * NAME_SIZE * 0.55 * unit, NAME_SIZE * unit)).toBe(0);
      }),
    );
  });
});

interface Point {
  x: number;
  y: number;
  count: number;
}

function overlaps(points: Point[], widthOf: (point: Point) => number, height: number): number {
  return points.filter((a, at) =>
    points
      .slice(at + 1)
      .some((b) => Math.abs(a.x - b.x) < (widthOf(a) + widthOf(b)) / 2 && Math.abs(a.y - b.y) < height),
  ).length;
}
