import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from '@/lib/seal';

const HASH = /^[0-9a-f]{32}$/;
const hashOf = (searchId: string) => keyedHash('stop-alert', searchId).slice(0, 32);

/** Lets whoever holds the mail stop this alert without signing in, and nothing else. It is kept nowhere. */
export const stopTokenOf = (searchId: string): string => `${searchId}.${hashOf(searchId)}`;

/** The search that a token names; null for one that is not ours. */
export function readStopToken(token: string): string | null {
  const [searchId = '', hash = ''] = token.split('.');
  const isOurs = HASH.test(hash) && timingSafeEqual(Buffer.from(hash), Buffer.from(hashOf(searchId)));
  return isOurs ? searchId : null;
}
