import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { seal } from '@/lib/seal';
import { enqueue } from '@/lib/outbox/enqueue';
import { hashLinkToken } from './hash-link-token';
import { lockAddress } from './address-repository';
import { countLiveLinks, findSignInUser, insertLinkToken } from './repository';
import { LIVE_LINKS_AN_ADDRESS, SIGN_IN_LINK_LIFETIME, safePath } from './rules';

type Request = { email: string; suite: string | undefined; now: Date };

/**
 * Mails a sign-in link to a known address and does nothing for an unknown one, nor for one whose last ten links were not
 * opened. The link leads to a page with a button, never to an address that signs in by being opened. It takes longer for
 * a known address: only the worker calls it for somebody who is not signed in.
 */
export async function requestSignInLink(tx: Tx, { email, suite, now }: Request): Promise<void> {
  const user = await findSignInUser(tx, email);
  if (!user || (await countLiveLinks(tx, email, now)) >= LIVE_LINKS_AN_ADDRESS) return;
  const token = randomBytes(32).toString('base64url');
  await insertLinkToken(tx, email, hashLinkToken(token), new Date(now.getTime() + SIGN_IN_LINK_LIFETIME));
  const url = new URL('/connexion/confirmer', env.PUBLIC_URL);
  url.searchParams.set('jeton', token);
  const path = safePath(suite);
  if (path) url.searchParams.set('suite', path);
  await enqueue(tx, { topic: 'sign-in', userId: user.id, sealed: seal(JSON.stringify({ url: url.href })) });
}

/** The same for who is signed in and is asked to prove it again: the link goes to their own address. */
export async function requestOwnSignInLink(
  tx: Tx,
  { userId, ...request }: Omit<Request, 'email'> & { userId: string },
): Promise<void> {
  const email = await lockAddress(tx, userId);
  if (email) await requestSignInLink(tx, { ...request, email });
}
