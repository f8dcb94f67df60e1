import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { areaOf, signedArea, type MultiPolygon as Shape, type Point } from './plane';
import { topologySchema, type PackTopology } from './schema';

export type Outline = Feature<Polygon | MultiPolygon> & { id: string };

/** Steps across the territory's width and height: some 5 m over 60 km. */
const QUANTIZATION = 1e4;

/** One topology of the outlines, in which neighbours share their borders; degrees in, quantised degrees out. */
export function buildTopology(outlines: readonly Outline[]): PackTopology {
  return pack(topology({ communes: collect(outlines) }, QUANTIZATION));
}

/**
 * The same, with as few points as `detail` allows (the smallest triangle kept, in square degrees; Visvalingam), borders
 * still shared. Takes less off when a commune would otherwise vanish.
 */
export function buildSimplifiedTopology(outlines: readonly Outline[], detail: number): PackTopology {
  const full = topology({ communes: collect(outlines) }, QUANTIZATION * 10);
  const weighed = presimplify(full as Topology);
  for (let weight = detail; weight > detail / 1000; weight /= 2) {
    const simple = quantize(simplify(weighed, weight), QUANTIZATION);
    if (everyCommuneRemains(simple)) return pack(simple);
  }
  return pack(quantize(simplify(weighed, 0), QUANTIZATION));
}

function collect(outlines: readonly Outline[]): FeatureCollection<Polygon | MultiPolygon> {
  return { type: 'FeatureCollection', features: [...outlines] };
}

function everyCommuneRemains(simple: ReturnType<typeof simplify>): boolean {
  return outlinesOf(simple).every((outline) => areaOf(shapeOf(outline.geometry)) !== 0);
}

function outlinesOf(simple: ReturnType<typeof simplify>): Feature<Polygon | MultiPolygon>[] {
  const communes = simple.objects.communes as GeometryCollection;
  return feature(simple, communes).features as Feature<Polygon | MultiPolygon>[];
}

function shapeOf(geometry: Polygon | MultiPolygon): Shape {
  return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Shape;
}

/** Only what the pack keeps, and an error if the outlines were not polygons. */
function pack(built: object): PackTopology {
  return topologySchema.parse(JSON.parse(JSON.stringify(built)));
}

/** The centroid (degrees, 3 decimals, some 100 m) of an outline's largest part. */
export function centreOf(outline: Outline): Point {
  const parts = shapeOf(outline.geometry).map((polygon) => polygon[0]!);
  const ring = parts.reduce((best, part) =>
    Math.abs(signedArea(part)) > Math.abs(signedArea(best)) ? part : best,
  );
  const [originX, originY] = ring[0]!;
  let [x, y, twice] = [0, 0, 0];
  ring.forEach(([oneX, oneY], at) => {
    const [otherX, otherY] = ring[(at + 1) % ring.length]!;
    const cross = (oneX - originX) * (otherY - originY) - (otherX - originX) * (oneY - originY);
    x += (oneX + otherX - 2 * originX) * cross;
    y += (oneY + otherY - 2 * originY) * cross;
    twice += cross;
  });
  const round = (degrees: number) => Math.round(degrees * 1000) / 1000;
  return [round(originX + x / (3 * twice)), round(originY + y / (3 * twice))];
}
