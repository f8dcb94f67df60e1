import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';

const insee = z.string().regex(/^(\d{5}|2[AB]\d{3})$/);
const siren = z.string().regex(/^\d{9}$/);
const arcs = z.array(z.array(z.number().int()));

const shape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), id: insee, arcs }),
  z.object({ type: z.literal('MultiPolygon'), id: insee, arcs: z.array(arcs) }),
]);

/** Communes only, longitude and latitude, quantised; secteurs and EPCI are their unions and share every border. */
export const topologySchema = z.object({
  type: z.literal('Topology'),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  transform: z.object({
    scale: z.tuple([z.number(), z.number()]),
    translate: z.tuple([z.number(), z.number()]),
  }),
  objects: z.object({
    communes: z.object({ type: z.literal('GeometryCollection'), geometries: z.array(shape) }),
  }),
  arcs: z.array(z.array(z.array(z.number()))),
});

export const packSchema = z.object({
  version: z.literal(1),
  /** True while outlines are drawn by us and not surveyed: nothing may then be placed by exact coordinates. */
  schematic: z.boolean(),
  epcis: z.array(z.object({ code: siren, name: z.string() })).min(1),
  areas: z.array(z.object({ code: insee, name: z.string(), epciCode: siren })).min(1),
  communes: z
    .array(
      z.object({
        code: insee,
        name: z.string(),
        epciCode: siren,
        areaCode: insee,
        population: z.number().int().nonnegative(),
        postalCodes: z.array(z.string()),
        /** Degrees; null when only a schematic place is known, and then no distance is ever computed. */
        centre: z.tuple([z.number(), z.number()]).nullable(),
      }),
    )
    .min(1),
  topology: topologySchema,
});

export type Pack = z.infer<typeof packSchema>;
export type PackCommune = Pack['communes'][number];
export type PackTopology = z.infer<typeof topologySchema>;

export const zoneLevels = ['commune', 'area', 'epci'] as const;
export type ZoneLevel = (typeof zoneLevels)[number];

/** One zone as both maps draw it; `path` and `label` are in the units of the map's `viewBox`. */
export type Zone = {
  code: string;
  name: string;
  epciCode: string;
  path: string;
  label: [number, number];
  bbox: [number, number, number, number];
  neighbours: string[];
};

/** `bounds` is west, south, east, north in degrees and frames exactly what `viewBox` frames. */
export type ZoneMap = {
  level: ZoneLevel;
  viewBox: string;
  schematic: boolean;
  bounds: [number, number, number, number];
  zones: Zone[];
  /** Path of the borders between EPCI. */
  borders: string;
};

/** The zones of a level in degrees. */
export type ZoneFeatures = FeatureCollection<Polygon | MultiPolygon, { code: string; name: string }>;
