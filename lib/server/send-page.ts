import { type ServerResponse } from 'node:http';
import { env } from '@/lib/env';
import { securityHeaders } from '@/lib/security-headers';

export type Page = { status: number; page: string; headers?: Record<string, string> };

/** Answers in place of Next.js, with a page that loads nothing else. */
export function sendPage(response: ServerResponse, { status, page, headers }: Page): void {
  if (response.headersSent) return void response.destroy();
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
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    // what the client still sends of a body is not read
    Connection: 'close',
  });
  response.end(page);
}
