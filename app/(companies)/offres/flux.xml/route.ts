import { env } from '@/lib/env';
import { composeFeed } from '@/lib/offers/feed';
import { listNewestOffers } from '@/lib/offers/describe-offers';

const NEWEST = 50;

/** The newest offers as an Atom feed (RFC 4287). */
export async function GET(): Promise<Response> {
  const feed = composeFeed(await listNewestOffers(NEWEST), env.PUBLIC_URL);
  return new Response(feed, {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    },
  });
}
