import 'server-only';
import { keyedHash } from '@/lib/seal';

/**
 * One draw for an exchange, from 0 (included) to 1: a keyed hash of its two sides, so that nobody can foresee it and
 * a refused letter written again does not draw again.
 */
export function drawFor({ profileId, companyId }: { profileId: string; companyId: string }): number {
  return (
    Number.parseInt(keyedHash('first-letter-sample', `${profileId}:${companyId}`).slice(0, 8), 16) / 2 ** 32
  );
}
