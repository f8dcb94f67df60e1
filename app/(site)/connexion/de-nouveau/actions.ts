'use server';

import { isSignedIn } from '@/lib/accounts/actor';
import { requestOwnSignInLink } from '@/lib/accounts/request-sign-in-link';
import { ownLinkSchema } from '@/lib/accounts/schema';
import { defineAction } from '@/lib/action';

export const requestOwnLink = defineAction({
  name: 'request-own-sign-in-link',
  schema: ownLinkSchema,
  policy: isSignedIn,
  limit: { count: 20, seconds: 600 },
  run: async ({ actor, input, tx, now }) => {
    await requestOwnSignInLink(tx, { userId: actor.userId, suite: input.suite, now });
    return input.suite;
  },
  redirectTo: (suite) => `/connexion/de-nouveau?envoi=1&suite=${encodeURIComponent(suite)}`,
});
