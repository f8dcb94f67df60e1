'use server';

import { isDirector } from '@/lib/accounts/actor';
import { closeStaffAccount, reopenStaffAccount } from '@/lib/accounts/close-staff-account';
import { openStaffAccount } from '@/lib/accounts/create-staff-account';
import { requireRecentSignIn } from '@/lib/accounts/recent-sign-in';
import { staffAccountChoiceSchema, staffAccountFormSchema } from '@/lib/accounts/staff-account-schema';
import { defineAction } from '@/lib/action';
import { resetFactor } from '@/lib/second-factor/reset';
import { readSignInMoment } from '@/lib/session';

const back = (done: string) => () => `/conseil/reglages/comptes?fait=${done}`;

export const openAccount = defineAction({
  name: 'open-staff-account',
  schema: staffAccountFormSchema,
  policy: isDirector,
  run: async ({ actor, input, tx, now }) => {
    requireRecentSignIn(await readSignInMoment(), now);
    return openStaffAccount(tx, input, actor.userId);
  },
  redirectTo: back('ouvert'),
});

export const closeAccount = defineAction({
  name: 'close-staff-account',
  schema: staffAccountChoiceSchema,
  policy: isDirector,
  run: ({ actor, input, tx, now }) => closeStaffAccount(tx, { id: input.compte, by: actor.userId, now }),
  redirectTo: back('ferme'),
});

export const removeFactor = defineAction({
  name: 'remove-second-factor',
  schema: staffAccountChoiceSchema,
  policy: isDirector,
  run: async ({ actor, input, tx, now }) => {
    requireRecentSignIn(await readSignInMoment(), now);
    return resetFactor(tx, { id: input.compte, by: actor.userId });
  },
  redirectTo: back('code-retire'),
});

export const reopenAccount = defineAction({
  name: 'reopen-staff-account',
  schema: staffAccountChoiceSchema,
  policy: isDirector,
  run: async ({ actor, input, tx, now }) => {
    requireRecentSignIn(await readSignInMoment(), now);
    return reopenStaffAccount(tx, { id: input.compte, by: actor.userId });
  },
  redirectTo: back('rouvert'),
});
