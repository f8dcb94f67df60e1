import { isLoopback } from '@/lib/env-schema';
import { clientNetwork } from '@/lib/client-network';
import { TOO_MANY_REQUESTS_PAGE } from '@/lib/refusal-pages';
import { type Page } from './send-page';

/** Thirty people of one classroom who open a page every three seconds, with the data that each loads. */
const MOST_A_MINUTE = 3_000;
const MINUTE_MS = 60_000;
/** Networks remembered: beyond, all start anew. */
const MOST_NETWORKS = 50_000;

/**
 * Counts requests for pages and data by network and minute, in this process; files of the build are not counted. Nobody
 * is refused on this machine itself, where a proxy that TRUSTED_PROXIES forgot makes one of all visitors.
 */
export function limitRequests(most = MOST_A_MINUTE) {
  const counts = new Map<string, number>();
  let minute = 0;
  return (address: string, target: string, now: number): Page | undefined => {
    if (isLoopback(address) || target.startsWith('/_next/static/')) return undefined;
    const current = Math.floor(now / MINUTE_MS);
    if (current !== minute || counts.size > MOST_NETWORKS) counts.clear();
    minute = current;
    const network = clientNetwork(address);
    const count = (counts.get(network) ?? 0) + 1;
    counts.set(network, count);
    if (count <= most) return undefined;
    const wait = Math.ceil(((current + 1) * MINUTE_MS - now) / 1000);
    return { status: 429, page: TOO_MANY_REQUESTS_PAGE, headers: { 'Retry-After': String(wait) } };
  };
}
