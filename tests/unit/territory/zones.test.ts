import { ringsOf } from '@/components/map/zone-geometry';
import { readPack } from '@/lib/territory/pack';
import { zoneLevels } from '@/lib/territory/schema';
import { zoneFeatures, zonesOf } from '@/lib/territory/zones';

/** MapLibre's projection: web Mercator, the world one wide. */
const mercator = ([lon, lat]: readonly number[]) => [
  lon! / 360 + 0.5,
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat! * Math.PI) / 360)) / (2 * Math.PI),
];

describe.each(zoneLevels)('the zones of level %s', (level) => {
  const map = zonesOf(level);

  it('are those of the pack, named', () => {
    const { communes, areas, epcis } = readPack();
    const rows = { commune: communes, area: areas, epci: epcis }[level];
    expect(map.zones.map(({ code, name }) => [code, name])).toEqual(
      rows.map(({ code, name }) => [code, name]),
    );
  });

  it('lie within a pixel of what MapLibre draws from the same outlines', () => {
    const [width, height] = map.viewBox.split(' ').slice(2).map(Number) as [number, number];
    const [west, south, east, north] = map.bounds;
    const [left, top] = mercator([west, north]) as [number, number];
    const [right, bottom] = mercator([east, south]) as [number, number];
    zoneFeatures(level).features.forEach(({ geometry }, index) => {
      const rings = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat();
      const expected = rings.flatMap((ring) =>
        ring.slice(0, -1).map((point) => {
          const [x, y] = mercator(point) as [number, number];
          return [((x - left) / (right - left)) * width, ((y - top) / (bottom - top)) * height];
        }),
      );
      const drawn = ringsOf(map.zones[index]!.path).flatMap((ring) => ring.slice(0, -1));
      const off = drawn.map(([x, y], at) => Math.hypot(x! - expected[at]![0]!, y! - expected[at]![1]!));
      expect(drawn).toHaveLength(expected.length);
      expect(Math.max(...off)).toBeLessThan(0.75);
    });
  });

  it('have their label inside their box and neighbours that answer', () => {
    const byCode = new Map(map.zones.map((zone) => [zone.code, zone]));
    for (const { code, label, bbox, neighbours } of map.zones) {
      expect(label[0]).toBeGreaterThan(bbox[0]);
      expect(label[0]).toBeLessThan(bbox[2]);
      expect(label[1]).toBeGreaterThan(bbox[1]);
      expect(label[1]).toBeLessThan(bbox[3]);
      expect(neighbours.length).toBeGreaterThan(0);
      for (const neighbour of neighbours) expect(byCode.get(neighbour)!.neighbours).toContain(code);
    }
  });

  it('are numbered for MapLibre', () => {
    expect(zoneFeatures(level).features.map((zone) => zone.id)).toEqual(
      map.zones.map((_, index) => index + 1),
    );
  });
});
