import 'server-only';
import { cache } from 'react';
import { cookies } from 'next/headers';
import type { Actor } from '@/lib/accounts/actor';
import { findActorBySession } from '@/lib/accounts/actor-repository';
import { hashSessionToken } from '@/lib/accounts/auth';
import { sessionCookie } from '@/lib/accounts/session-cookie';

export type { Actor } from '@/lib/accounts/actor';

/** Who is asking: read once per request. Nobody known is a visitor. */
export const getActor = cache(async (): Promise<Actor> => {
  const token = (await cookies()).get(sessionCookie.name)?.value;
  if (!token) return { role: 'visitor' };
  const found = await findActorBySession(hashSessionToken(token), new Date());
  return found?.actor ?? { role: 'visitor' };
});
