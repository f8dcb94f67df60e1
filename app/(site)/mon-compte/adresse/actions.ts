'use server';

import { confirmAddressSchema } from '@/lib/accounts/account-schema';
import { isSignedIn } from '@/lib/accounts/actor';
import { confirmNewAddress } from '@/lib/accounts/ask-new-address';
import { defineAction } from '@/lib/action';
import { CLASSROOM } from '@/lib/rate-limit';
import { readSessionHash } from '@/lib/session';

export const confirmAddress = defineAction({
  name: 'confirm-new-address',
  schema: confirmAddressSchema,
  policy: isSignedIn,
  limit: CLASSROOM,
  run: async ({ actor, input, tx, now }) => {
    const keep = await readSessionHash();
    await confirmNewAddress(tx, { userId: actor.userId, token: input.jeton, now, keep });
  },
  redirectTo: () => '/mon-compte?adresse=changee#adresse',
});
