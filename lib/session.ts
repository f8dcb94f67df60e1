import 'server-only';
import { cache } from 'react';
import { cookies } from 'next/headers';
import { isSignedIn, type Actor } from '@/lib/accounts/actor';
import { findActorBySession } from '@/lib/accounts/actor-repository';
import { findSignInMoment } from '@/lib/accounts/address-repository';
import { hashSessionToken } from '@/lib/accounts/hash-session-token';
import { isRecentSignIn } from '@/lib/accounts/recent-sign-in';
import { keepSession } from '@/lib/accounts/repository';
import { slideSession } from '@/lib/accounts/rules';
import { sessionCookie } from '@/lib/accounts/session-cookie';
import { databaseNow } from '@/lib/database-clock';
import { db } from '@/lib/db';

export type { Actor } from '@/lib/accounts/actor';

/** What this request's session is known by; undefined without one. */
export async function readSessionHash(): Promise<string | undefined> {
  const token = (await cookies()).get(sessionCookie.name)?.value;
  return token && hashSessionToken(token);
}

/** When this request's session was opened by a mailed link; null without one. */
export async function readSignInMoment(): Promise<Date | null> {
  const hash = await readSessionHash();
  return hash ? findSignInMoment(db, hash) : null;
}

/** Whether this request's session may do what takes a recent sign-in, for a page to offer it or the way there. */
export async function hasSignedInRecently(): Promise<boolean> {
  return isRecentSignIn(await readSignInMoment(), await databaseNow());
}

/** Who is asking: read once per request. Nobody known is a visitor. */
export const getActor = cache(async (): Promise<Actor> => {
  const hash = await readSessionHash();
  if (!hash) return { role: 'visitor' };
  const now = await databaseNow();
  const found = await findActorBySession(hash, now);
  if (!found) return { role: 'visitor' };
  const expires = slideSession(found.actor.role, found, now);
  if (expires && isSignedIn(found.actor))
    await keepSession(db, hash, { userId: found.actor.userId, expires, now });
  return found.actor;
});
