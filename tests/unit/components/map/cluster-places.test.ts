import fc from 'fast-check';
import { clusterPlaces, MARK_SPACE } from '@/components/map/cluster-places';
import type { MapPlace } from '@/components/map/map-types';

const place = (x: number, y: number, at = 0): MapPlace => ({
  ...{ x, y, label: `Maison ${at}`, href: `/entreprises/${at}`, zone: '14333' },
});
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

describe('the marks of places', () => {
  it('take places together that would touch, at the place of the first', () => {
    const clusters = clusterPlaces([place(100, 100, 1), place(110, 100, 2), place(400, 100, 3)], 1);
    expect(clusters.map(({ x, places }) => [x, places.length])).toEqual([
      [100, 2],
      [400, 1],
    ]);
  });

  it('part when the map is zoomed in', () => {
    const places = [place(100, 100, 1), place(110, 100, 2)];
    expect(clusterPlaces(places, 1)).toHaveLength(1);
    expect(clusterPlaces(places, 0.25)).toHaveLength(2);
  });

  it('stay one for neighbours in one house, however far one zooms', () => {
    expect(clusterPlaces([place(100, 100, 1), place(100, 100, 2)], 0.001)).toHaveLength(1);
  });

  it('hold every place once, never touch, and stand near each of their places', () => {
    const coordinate = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { maxLength: 100 }),
        fc.constantFrom(0.2, 1, 3.85, 5.9),
        (points, unit) => {
          const places = points.map(([x, y], at) => place(x, y, at));
          const clusters = clusterPlaces(places, unit);
          const held = clusters.flatMap((cluster) => cluster.places.map(({ href }) => href));
          expect(held.sort()).toEqual(places.map(({ href }) => href).sort());
          for (const [at, cluster] of clusters.entries()) {
            for (const other of clusters.slice(at + 1))
              expect(distance(cluster, other)).toBeGreaterThanOrEqual(MARK_SPACE * unit);
            for (const member of cluster.places)
              expect(distance(cluster, member)).toBeLessThan(MARK_SPACE * unit);
          }
        },
      ),
    );
  });
});
