import 'server-only';
import { db } from '@/lib/db';
import { hashLinkToken } from './auth';
import { findLinkAddress } from './repository';

/** Whether a mailed link would still work. Looking does not use it up. */
export async function isLinkAlive(token: string, now: Date): Promise<boolean> {
  return (
    token !== '' && token.length <= 200 && (await findLinkAddress(db, hashLinkToken(token), now)) !== null
  );
}
