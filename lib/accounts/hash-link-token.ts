import 'server-only';
import { createHash } from 'node:crypto';
import { env } from '@/lib/env';

/** The spelling next-auth looks a mailed token up by: SHA-256 of token and secret, hexadecimal. */
export function hashLinkToken(token: string): string {
  return createHash('sha256').update(`${token}${env.AUTH_SECRET}`).digest('hex');
}
