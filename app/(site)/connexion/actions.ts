'use server';

import { cookies, headers } from 'next/headers';
import { defineAction } from '@/lib/action';
import { CLASSROOM, MAILS_ANYBODY } from '@/lib/rate-limit';
import { isAnybody, isSignedIn } from '@/lib/accounts/actor';
import { describeDevice } from '@/lib/accounts/describe-device';
import { redeemSignInLink } from '@/lib/accounts/redeem-sign-in-link';
import { queueAccountRequest } from '@/lib/account-requests/queue-request';
import { redeemSchema, signInRequestSchema, signOutSchema } from '@/lib/accounts/schema';
import { sessionCookie } from '@/lib/accounts/session-cookie';
import { signOut } from '@/lib/accounts/sign-out';

export const requestLink = defineAction({
  name: 'request-sign-in-link',
  schema: signInRequestSchema,
  policy: isAnybody,
  limit: MAILS_ANYBODY,
  run: ({ input, tx }) => queueAccountRequest(tx, { kind: 'sign-in', form: input }),
  redirectTo: () => '/connexion?envoi=1',
});

export const confirmSignIn = defineAction({
  name: 'confirm-sign-in',
  runsAgain: true,
  schema: redeemSchema,
  policy: isAnybody,
  limit: CLASSROOM,
  run: async ({ input, tx, now }) => {
    const jar = await cookies();
    const currentSession = jar.get(sessionCookie.name)?.value;
    const { sessionToken, path } = await redeemSignInLink(tx, {
      token: input.jeton,
      suite: input.suite,
      currentSession,
      device: describeDevice((await headers()).get('user-agent')),
      now,
    });
    jar.set(sessionCookie.name, sessionToken, sessionCookie.options);
    return path;
  },
  redirectTo: (path) => path,
});

export const leave = defineAction({
  name: 'sign-out',
  runsAgain: true,
  schema: signOutSchema,
  policy: isSignedIn,
  run: async ({ actor, tx }) => {
    const jar = await cookies();
    await signOut(tx, actor.userId, jar.get(sessionCookie.name)?.value);
    jar.delete({ name: sessionCookie.name, ...sessionCookie.options, maxAge: 0 });
  },
  redirectTo: () => '/connexion?au-revoir=1',
});
