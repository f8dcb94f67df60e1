import { findStyleOrigins } from './find-style-origins';

/** The origins known so far for each style; asked for once in a process. */
const known = new Map<string, readonly string[]>();

/** Where the map may fetch its background from: nowhere without one; at first, and when it does not answer, its own origin. */
export function mapOrigins(styleUrl: string | undefined): readonly string[] {
  if (!styleUrl) return [];
  const origins = known.get(styleUrl);
  if (origins) return origins;
  const own = [new URL(styleUrl).origin];
  known.set(styleUrl, own);
  void findStyleOrigins(styleUrl, fetch).then((found) => known.set(styleUrl, found));
  return own;
}
