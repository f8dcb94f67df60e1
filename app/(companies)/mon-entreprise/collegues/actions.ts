'use server';

import { isCompany } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { inviteColleague, withdrawInvitation } from '@/lib/colleagues/invite-colleague';
import { removeColleague } from '@/lib/colleagues/remove-colleague';
import { colleagueSchema, invitationSchema, inviteColleagueSchema } from '@/lib/colleagues/schema';
import { readSignInMoment } from '@/lib/session';

const back = (done: string) => () => `/mon-entreprise/collegues?fait=${done}`;

export const invite = defineAction({
  name: 'invite-colleague',
  schema: inviteColleagueSchema,
  policy: isCompany,
  run: async ({ actor, input, tx, now }) =>
    inviteColleague(tx, { actor, email: input.courriel, signedInAt: await readSignInMoment(), now }),
  redirectTo: back('invite'),
});

export const withdraw = defineAction({
  name: 'withdraw-invitation',
  schema: invitationSchema,
  policy: isCompany,
  run: ({ actor, input, tx }) => withdrawInvitation(tx, actor, input.invitation),
  redirectTo: back('annule'),
});

export const remove = defineAction({
  name: 'remove-colleague',
  schema: colleagueSchema,
  policy: isCompany,
  run: ({ actor, input, tx, now }) => removeColleague(tx, { actor, memberId: input.membre, now }),
  redirectTo: back('retire'),
});
