import { z } from 'zod';
import type { Outline } from './topology';

/** The outlines could not be had: `unreachable` may pass by itself, `malformed` needs somebody to look. */
export class GeoApiError extends Error {
  override name = 'GeoApiError';
  constructor(
    readonly reason: 'unreachable' | 'malformed',
    message: string,
  ) {
    super(message);
  }
}

export type Fetch = (url: string, init: { signal: AbortSignal }) => Promise<Response>;

const TIMEOUT_MS = 20_000;

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const ring = z.array(position).min(4);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
const answerSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.object({ properties: z.object({ code: z.string() }), geometry })),
});
const pointsSchema = z.object({
  features: z.array(z.object({ geometry: z.object({ type: z.literal('Point') }) })).min(1),
});

/**
 * The surveyed outlines of an EPCI's communes, from geo.api.gouv.fr or whatever stands at `baseUrl`.
 * @throws GeoApiError, also when the answer lacks one of `communeCodes` or holds points instead of outlines
 */
export async function fetchOutlines(
  epciCode: string,
  communeCodes: readonly string[],
  { baseUrl, fetch }: { baseUrl: string; fetch: Fetch },
): Promise<Outline[]> {
  const address = addressOf(baseUrl, epciCode);
  const body = await fetchJson(address, fetch);
  const answer = answerSchema.safeParse(body);
  if (!answer.success) throw malformed(address, reasonOf(body, answer.error));
  const outlines = answer.data.features.map((feature): Outline => ({
    type: 'Feature',
    id: feature.properties.code,
    properties: null,
    geometry: feature.geometry,
  }));
  const missing = communeCodes.filter((code) => !outlines.some((outline) => outline.id === code));
  if (missing.length > 0) throw malformed(address, `no outline for ${missing.join(', ')}`);
  return outlines;
}

function addressOf(baseUrl: string, epciCode: string): string {
  const base = baseUrl.replace(/\/+$/, '');
  return `${base}/epcis/${epciCode}/communes?fields=nom,code,population,surface&format=geojson&geometry=contour`;
}

async function fetchJson(address: string, fetch: Fetch): Promise<unknown> {
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch((error: Error) => {
    throw new GeoApiError('unreachable', `${address} cannot be reached (${causeOf(error)})`);
  });
  if (response.status === 429 || response.status >= 500)
    throw new GeoApiError('unreachable', `${address} answered ${response.status}`);
  if (!response.ok) throw malformed(address, `status ${response.status}`);
  return response.json().catch(() => {
    throw malformed(address, 'not JSON');
  });
}

function reasonOf(body: unknown, error: z.ZodError): string {
  if (pointsSchema.safeParse(body).success) return 'points instead of outlines';
  const [first] = error.issues;
  return `${first?.path.join('.') || 'answer'}: ${first?.message}`;
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}

function malformed(address: string, reason: string): GeoApiError {
  return new GeoApiError('malformed', `${address} did not answer outlines: ${reason}`);
}
