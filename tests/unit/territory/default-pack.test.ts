import { readFileSync } from 'node:fs';
import { feature, merge } from 'topojson-client';
import type { Objects, Polygon, Topology } from 'topojson-specification';
import { gzipSync } from 'node:zlib';
import known from '@/lib/territory/pack/known-places.json';
import { localPlane } from '@/lib/territory/local-plane';
import { makeTerritory } from '@/lib/territory/make-territory';
import { formatPack, PACK_FILE } from '@/lib/territory/pack-file';
import { readPack } from '@/lib/territory/pack';
import { areaOf, tidy, type MultiPolygon } from '@/lib/territory/plane';
import { DEFAULT_EPCIS } from '../../support/territory/default-epcis';

const pack = readPack();
const topology = pack.topology as Topology<Objects>;
const shapes = pack.topology.objects.communes.geometries as Polygon[];
const { toPlane } = localPlane([0.09, 49.3]);
const km2 = (shape: MultiPolygon) =>
  areaOf(tidy(shape.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => toPlane([x, y]))))));
const shapeOf = (commune: Polygon): MultiPolygon => {
  const { geometry } = feature(topology, commune);
  return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as MultiPolygon;
};

describe('the default pack', () => {
  it('is what the command makes of the four EPCI without network', async () => {
    const made = await makeTerritory(DEFAULT_EPCIS, {
      baseUrl: 'http://nowhere.test',
      fetch: () => Promise.reject(new Error('no network')),
      say: () => undefined,
    });
    expect(formatPack(made)).toBe(readFileSync(PACK_FILE, 'utf8'));
  });

  it('holds 117 communes in 4 EPCI, and a secteur for each commune of 2,000 people', () => {
    expect(pack.schematic).toBe(true);
    expect(pack.communes).toHaveLength(117);
    expect(pack.epcis.map((epci) => epci.code)).toEqual(DEFAULT_EPCIS);
    const large = pack.communes
      .filter((commune) => commune.population >= 2000)
      .map((commune) => commune.code);
    expect(pack.areas.map((area) => area.code).sort()).toEqual(large.sort());
  });

  it('gives every zone the area share of its commune within half a percent', () => {
    const total = Object.values(known.places).reduce((sum, place) => sum + place.areaKm2, 0);
    const whole = km2(known.outline as MultiPolygon);
    const errors = shapes.map((commune) => {
      const due = (known.places[String(commune.id) as keyof typeof known.places].areaKm2 / total) * whole;
      return Math.abs(km2(shapeOf(commune)) / due - 1);
    });
    expect(Math.max(...errors)).toBeLessThan(0.005);
  });

  it('fills the outline without gap or overlap', () => {
    const union = merge(topology, shapes).coordinates as MultiPolygon;
    const whole = km2(known.outline as MultiPolygon);
    const sum = shapes.reduce((total, commune) => total + km2(shapeOf(commune)), 0);
    expect(union).toHaveLength(1);
    expect(union[0]).toHaveLength(1);
    expect(km2(union) / whole).toBeCloseTo(1, 3);
    expect(sum).toBeCloseTo(km2(union), 6);
  });

  it('weighs less than 10 KB compressed', () => {
    expect(gzipSync(JSON.stringify(pack.topology)).length).toBeLessThan(10_000);
  });
});
