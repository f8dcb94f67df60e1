import { findStyleOrigins } from './find-style-origins';

/** Asked for once in a process, for each style. */
const known = new Map<string, Promise<readonly string[]>>();

/**
 * Where the map may fetch its background from: nowhere without one; when the style does not answer within five seconds,
 * its own origin. A page waits for it: a policy without the tiles' hosts would refuse them until the page is reloaded.
 */
export function mapOrigins(styleUrl: string | undefined): Promise<readonly string[]> {
  if (!styleUrl) return Promise.resolve([]);
  let origins = known.get(styleUrl);
  if (!origins) {
    origins = findStyleOrigins(styleUrl, fetch).catch(() => [new URL(styleUrl).origin]);
    known.set(styleUrl, origins);
  }
  return origins;
}
