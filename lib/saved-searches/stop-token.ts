import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from '@/lib/seal';

const HASH_LENGTH = 32;
const hashOf = (searchId: string) => keyedHash('stop-alert', searchId).slice(0, HASH_LENGTH);

/** Lets whoever holds the mail stop this alert without signing in, and nothing else. It is kept nowhere. */
export const stopTokenOf = (searchId: string): string => `${searchId}.${hashOf(searchId)}`;

/** The search that a token names; null for one that is not ours. */
export function readStopToken(token: string): string | null {
  const [searchId = '', hash = ''] = token.split('.');
  const isOurs =
    hash.length === HASH_LENGTH && timingSafeEqual(Buffer.from(hash), Buffer.from(hashOf(searchId)));
  return isOurs ? searchId : null;
}
