import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { hadDatabaseTrouble } from '@/lib/database-health/state';
import { DATABASE_AWAY_PAGE, faultPage } from '@/lib/refusal-pages';
import { REFERENCE_HEADER } from './reference-header';
import { type Page, sendPage } from './send-page';

export const DATABASE_AWAY: Page = {
  status: 503,
  page: DATABASE_AWAY_PAGE,
  headers: { 'Retry-After': '10' },
};

/** A request brings its reference along, so that the log and the page that says what failed name the same. */
export function giveReference(request: IncomingMessage): void {
  request.headers[REFERENCE_HEADER] = randomBytes(4).toString('hex').toUpperCase();
}

export const referenceOf = ({ headers }: IncomingMessage): string => String(headers[REFERENCE_HEADER] ?? '');

/**
 * Replaces what Next.js answers when a page fails, which is blank without JavaScript, by a page that says it: 503 when the
 * database was away, else 500. Next.js sets the status before it writes anything, and what it writes is then dropped.
 */
export function replaceFault(request: IncomingMessage, response: ServerResponse): void {
  // the browser's own code reads this answer, and keeps the form
  if (request.headers['next-action']) return;
  const began = performance.now();
  const write = response.write;
  const end = response.end;
  const writeHead = response.writeHead;
  const flushHeaders = response.flushHeaders;
  let isReplaced = false;

  const replaces = (status: number): boolean => {
    if (isReplaced) return true;
    if (status !== 500 || response.headersSent) return false;
    isReplaced = true;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    Object.assign(response, { write, end, writeHead, flushHeaders });
    const fault: Page = { status: 500, page: faultPage(referenceOf(request)) };
    sendPage(response, hadDatabaseTrouble(began) ? DATABASE_AWAY : fault);
    Object.assign(response, { write: () => true, end: () => response, writeHead: () => response });
    return true;
  };
  const guarded = <Args extends unknown[], Result>(method: (...args: Args) => Result, otherwise: Result) =>
    function (...args: Args): Result {
      return replaces(response.statusCode) ? otherwise : method.apply(response, args);
    };
  Object.assign(response, {
    write: guarded(write as (...args: unknown[]) => boolean, true),
    end: guarded(end as (...args: unknown[]) => ServerResponse, response),
    flushHeaders: guarded(flushHeaders, undefined),
    writeHead: (status: number, ...rest: never[]) =>
      replaces(status) ? response : writeHead.call(response, status, ...rest),
  });
}
