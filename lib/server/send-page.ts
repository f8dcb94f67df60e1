import { type ServerResponse } from 'node:http';
import { env } from '@/lib/env';
import { securityHeaders } from '@/lib/security-headers';

export type Page = { status: number; page: string; headers?: Record<string, string> };

/** Answers in place of Next.js: a page that loads nothing else, or under /api the same as RFC 9457 writes it. */
export function sendPage(response: ServerResponse, { status, page, headers }: Page): void {
  if (response.headersSent) return void response.destroy();
  const isForMachines = /^\/api\//.test(response.req.url ?? '');
  const settings = {
    nonce: btoa(crypto.randomUUID()),
    https: env.PUBLIC_URL.startsWith('https:'),
    preload: env.HSTS_PRELOAD === 'on',
    mapOrigins: [],
    development: false,
  };
  response.writeHead(status, {
    ...securityHeaders(settings),
    ...headers,
    'Content-Type': isForMachines ? 'application/problem+json' : 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    // what the client still sends of a body is not read
    Connection: 'close',
  });
  response.end(isForMachines ? problemOf(status, page) : page);
}

/** The title and the first paragraph of the page. */
function problemOf(status: number, page: string): string {
  const [title, detail] = [/<h1>(.*?)<\/h1>/, /<p>(.*?)<\/p>/].map((pattern) => pattern.exec(page)?.[1]);
  return JSON.stringify({ type: 'about:blank', title, status, detail });
}
