import 'server-only';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { hashLinkToken } from './hash-link-token';
import { findLinkAddress } from './repository';

/** Whether a mailed link would still work. Looking does not use it up. */
export async function isLinkAlive(token: string, now: Date): Promise<boolean> {
  if (token === '') return false;
  const isAlive = token.length <= 200 && (await findLinkAddress(db, hashLinkToken(token), now)) !== null;
  if (!isAlive) log.info('a sign-in link no longer works');
  return isAlive;
}
