'use server';

import { cookies, headers } from 'next/headers';
import { isAnybody } from '@/lib/accounts/actor';
import { describeDevice } from '@/lib/accounts/describe-device';
import { sessionCookie } from '@/lib/accounts/session-cookie';
import { defineAction } from '@/lib/action';
import { CLASSROOM } from '@/lib/rate-limit';
import { declineInvitation, joinCompany } from '@/lib/colleagues/join-company';
import { declineSchema, joinSchema } from '@/lib/colleagues/schema';

// The token was mailed to the invited address: holding it is the proof, as for a sign-in link.
const limit = CLASSROOM;

export const join = defineAction({
  name: 'join-company',
  runsAgain: true,
  schema: joinSchema,
  policy: isAnybody,
  limit,
  run: async ({ input, tx, now }) => {
    const jar = await cookies();
    const currentSession = jar.get(sessionCookie.name)?.value;
    const device = describeDevice((await headers()).get('user-agent'));
    const session = await joinCompany(tx, {
      token: input.jeton,
      name: input.nom,
      currentSession,
      device,
      now,
    });
    jar.set(sessionCookie.name, session, sessionCookie.options);
  },
  redirectTo: () => '/mon-entreprise/collegues',
});

export const decline = defineAction({
  name: 'decline-invitation',
  schema: declineSchema,
  policy: isAnybody,
  limit,
  run: ({ input, tx, now }) => declineInvitation(tx, input.jeton, now),
  redirectTo: () => '/inscription/collegue?fait=refusee',
});
