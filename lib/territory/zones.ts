import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature, mergeArcs, mesh, neighbors } from 'topojson-client';
import type {
  MultiPolygon as TopoMultiPolygon,
  Objects,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import { labelPoint } from './label-point';
import { fitViewBox, type ViewBox } from './mercator';
import { readPack } from './pack';
import { boxOf, signedArea, type MultiPolygon as Shape, type Ring } from './plane';
import type { Pack, Zone, ZoneFeatures, ZoneLevel, ZoneMap } from './schema';

type Arcs = TopoPolygon | TopoMultiPolygon;
type Drawn = { code: string; name: string; epciCode: string; arcs: Arcs };

const LABEL_PRECISION = 1;

const maps = new WeakMap<Pack, Map<ZoneLevel, ZoneMap>>();

/** The zones of a level as SVG draws them: Mercator, as MapLibre's, so that both maps lie on one another. */
export function zonesOf(level: ZoneLevel, pack: Pack = readPack()): ZoneMap {
  const known = maps.get(pack) ?? new Map<ZoneLevel, ZoneMap>();
  maps.set(pack, known);
  const map = known.get(level) ?? drawMap(level, pack);
  known.set(level, map);
  return map;
}

/** The same outlines in degrees, for MapLibre; `id` is the zone's place in `zonesOf(level).zones`, plus one. */
export function zoneFeatures(level: ZoneLevel, pack: Pack = readPack()): ZoneFeatures {
  const topology = topologyOf(pack);
  return {
    type: 'FeatureCollection',
    features: drawnZones(level, pack).map(({ code, name, arcs }, index) => ({
      ...outlineOf(topology, arcs),
      id: index + 1,
      properties: { code, name },
    })),
  };
}

function drawMap(level: ZoneLevel, pack: Pack): ZoneMap {
  const topology = topologyOf(pack);
  const drawn = drawnZones(level, pack);
  const shapes = drawn.map(({ arcs }) => shapeOf(outlineOf(topology, arcs)));
  const view = fitViewBox(shapes.flat(3));
  const beside = neighbors(drawn.map(({ arcs }) => arcs));
  const zones = drawn.map(({ code, name, epciCode }, index): Zone => {
    const shape = shapes[index]!.map((polygon) => polygon.map((ring) => ring.slice(0, -1).map(view.project)));
    return {
      code,
      name,
      epciCode,
      path: shape.flat().map(ringPath).join(''),
      label: labelPoint(largest(shape), LABEL_PRECISION).map(tenth) as [number, number],
      bbox: boxOf(shape.flat(2)).map(tenth) as Zone['bbox'],
      neighbours: beside[index]!.map((other) => drawn[other]!.code),
    };
  });
  const borders = epciBorders(pack)
    .map((line) => linePath(line.map(view.project)))
    .join('');
  return {
    level,
    viewBox: viewBoxText(view),
    schematic: pack.schematic,
    bounds: view.bounds,
    zones,
    borders,
  };
}

/** The borders that two EPCI share, in degrees. */
function epciBorders(pack: Pack): Ring[] {
  const epcis = new Map(pack.communes.map(({ code, epciCode }) => [code, epciCode]));
  const { communes } = topologyOf(pack).objects;
  const shared = mesh(topologyOf(pack), communes, (a, b) => {
    return a !== b && epcis.get(String(a.id)) !== epcis.get(String(b.id));
  });
  return shared.coordinates as Ring[];
}

function drawnZones(level: ZoneLevel, pack: Pack): Drawn[] {
  const arcs = new Map(pack.topology.objects.communes.geometries.map((shape) => [shape.id, shape as Arcs]));
  if (level === 'commune')
    return pack.communes.map(({ code, name, epciCode }) => ({ code, name, epciCode, arcs: arcs.get(code)! }));
  const topology = topologyOf(pack);
  const unite = (codes: string[]) =>
    mergeArcs(
      topology,
      codes.map((code) => arcs.get(code)!),
    );
  const members = (field: 'areaCode' | 'epciCode', code: string) =>
    pack.communes.filter((commune) => commune[field] === code).map((commune) => commune.code);
  if (level === 'area')
    return pack.areas.map((area) => ({ ...area, arcs: unite(members('areaCode', area.code)) }));
  return pack.epcis.map((epci) => ({
    ...epci,
    epciCode: epci.code,
    arcs: unite(members('epciCode', epci.code)),
  }));
}

function topologyOf(pack: Pack): Topology<Objects> {
  return pack.topology as Topology<Objects>;
}

function outlineOf(topology: Topology<Objects>, arcs: Arcs): Feature<Polygon | MultiPolygon> {
  return feature(topology, arcs as TopoPolygon);
}

function shapeOf({ geometry }: Feature<Polygon | MultiPolygon>): Shape {
  return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Shape;
}

function largest(shape: Shape): Ring[] {
  const size = (polygon: Ring[]) => Math.abs(signedArea(polygon[0]!));
  return shape.reduce((best, polygon) => (size(polygon) > size(best) ? polygon : best));
}

const ringPath = (ring: Ring): string => `${linePath(ring)}z`;

/** Whole units, each point from the one before: two thirds of the bytes of plain coordinates. */
function linePath(line: Ring): string {
  const points = line.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  const [first, ...rest] = points;
  const steps = rest.map(([x, y], at) => `${x - points[at]![0]} ${y - points[at]![1]}`);
  return `M${first!.join(' ')}l${steps.join(' ')}`.replaceAll(' -', '-');
}

function viewBoxText({ width, height }: ViewBox): string {
  return `0 0 ${width} ${height}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
