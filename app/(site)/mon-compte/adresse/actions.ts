'use server';

import { cookies } from 'next/headers';
import { confirmAddressSchema } from '@/lib/accounts/account-schema';
import { isSignedIn } from '@/lib/accounts/actor';
import { confirmNewAddress } from '@/lib/accounts/ask-new-address';
import { hashSessionToken } from '@/lib/accounts/auth';
import { sessionCookie } from '@/lib/accounts/session-cookie';
import { defineAction } from '@/lib/action';

export const confirmAddress = defineAction({
  name: 'confirm-new-address',
  schema: confirmAddressSchema,
  policy: isSignedIn,
  limit: { count: 30, seconds: 600 },
  run: async ({ actor, input, tx, now }) => {
    const session = (await cookies()).get(sessionCookie.name)?.value;
    const keep = session && hashSessionToken(session);
    await confirmNewAddress(tx, { userId: actor.userId, token: input.jeton, now, keep });
  },
  redirectTo: () => '/mon-compte?adresse=changee#adresse',
});
