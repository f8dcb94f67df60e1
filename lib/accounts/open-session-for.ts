import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { hashLinkToken } from './hash-link-token';
import { redeemSignInLink } from './redeem-sign-in-link';
import { insertLinkToken } from './repository';
import { SIGN_IN_LINK_LIFETIME } from './rules';

type Proven = { email: string; currentSession: string | undefined; device?: string; now: Date };

/**
 * Signs in somebody who has just proved, by another mailed link, that an account's address is theirs: the one way in,
 * with a link that is never mailed. Answers the session token for the cookie.
 */
export async function openSessionFor(tx: Tx, { email, now, ...browser }: Proven): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await insertLinkToken(tx, email, hashLinkToken(token), new Date(now.getTime() + SIGN_IN_LINK_LIFETIME));
  const { sessionToken } = await redeemSignInLink(tx, { ...browser, token, suite: undefined, now });
  return sessionToken;
}
