import { MALFORMED_ADDRESS_PAGE, REFUSED_METHOD_PAGE, UNKNOWN_ADDRESS_PAGE } from '@/lib/refusal-pages';
import { type Page } from './send-page';

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/** Why a request goes no further, as the page that says so; undefined when it may go on. */
export function findRefusal(method = '', target = '', host?: string): Page | undefined {
  if (!METHODS.includes(method))
    return { status: 405, page: REFUSED_METHOD_PAGE, headers: { Allow: METHODS.join(', ') } };
  if (!isReadable(target) || (host !== undefined && !HOST.test(host)))
    return { status: 400, page: MALFORMED_ADDRESS_PAGE };
  if (FAULT_ITSELF.test(target)) return { status: 404, page: UNKNOWN_ADDRESS_PAGE };
  return undefined;
}

/** A name or an address, with a port; Next.js fails at what makes no address. Longer than any name is none. */
const HOST = /^(?:[\w.-]{1,255}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** Where Next.js keeps the page it shows after a fault: asked for by its address, it answers as one. */
const FAULT_ITSELF = /^\/(_|%5f)global(-|%2d)error\b/i;

/** A path that every part of the site reads alike, and nowhere a character that PostgreSQL cannot hold. */
function isReadable(target: string): boolean {
  const { path = '', question = '' } = /^(?<path>[^?]*)\??(?<question>.*)$/s.exec(target)?.groups ?? {};
  if (!path.startsWith('/') || CONTROL_IN_QUESTION.test(question)) return false;
  try {
    const decoded = decodeURIComponent(path);
    return !/\p{Cc}/u.test(decoded) && !DOT_SEGMENT.test(decoded);
  } catch {
    return false;
  }
}

/** Browsers resolve these before they ask; left in, a limit or a rule would see one path and Next.js serve another. */
const DOT_SEGMENT = /(^|[/\\])\.\.?([/\\]|$)/;

/** A stray % is no harm there, nor are tabulations and ends of lines. */
const CONTROL_IN_QUESTION = /%(0[0-8bcef]|1[0-9a-f]|7f)/i;
