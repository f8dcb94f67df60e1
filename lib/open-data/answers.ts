import { createHash } from 'node:crypto';
import type { Problem } from './parameters';

/** How long a copy may be used without asking again; what people may withdraw at any moment is always asked. */
export type Freshness = 'always-asked' | 'an-hour';

const CACHE_CONTROL: Record<Freshness, string> = {
  'always-asked': 'public, no-cache',
  'an-hour': 'public, max-age=3600',
};

const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
};

/** What this site's own pages read for whoever is asking: no other site's page may, nor may a shared cache keep it. */
const OWN_PAGES = {
  'Cache-Control': 'private, no-cache',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
};

export const answerJson = (request: Request, body: unknown, freshness: Freshness): Response =>
  answerTagged(request, body, { ...OPEN, 'Cache-Control': CACHE_CONTROL[freshness] });

export const answerOwnPages = (request: Request, body: unknown): Response =>
  answerTagged(request, body, OWN_PAGES);

/** 200 with the body, or 304 when the asker already holds it (RFC 9110, 13.1.2). */
function answerTagged(request: Request, body: unknown, fixed: Record<string, string>): Response {
  const text = JSON.stringify(body);
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = { ...fixed, ETag: tag };
  if (holds(request, tag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } });
}

function holds(request: Request, tag: string): boolean {
  const held = request.headers.get('if-none-match');
  if (held?.trim() === '*') return true;
  const bare = (entry: string) => entry.trim().replace(/^W\//, '');
  return (held ?? '').split(',').some((entry) => bare(entry) === bare(tag));
}

/** An error as RFC 9457 writes it. */
export function answerProblem(
  status: number,
  title: string,
  more: { detail?: string; errors?: Problem[]; reference?: string } = {},
): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title, status, ...more }), {
    status,
    headers: { ...OPEN, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
}

/** What a browser asks before a request with headers of its own. */
export function answerPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match, Content-Type',
      'Access-Control-Max-Age': '86400',
    },
  });
}
