'use server';

import { isCompany } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { inviteColleague, withdrawInvitation } from '@/lib/colleagues/invite-colleague';
import { nameAdministrator } from '@/lib/colleagues/name-administrator';
import { removeColleague } from '@/lib/colleagues/remove-colleague';
import { restoreColleague } from '@/lib/colleagues/restore-colleague';
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
  run: async ({ actor, input, tx, now }) =>
    removeColleague(tx, { actor, memberId: input.membre, signedInAt: await readSignInMoment(), now }),
  redirectTo: back('retire'),
});

export const restore = defineAction({
  name: 'restore-colleague',
  schema: colleagueSchema,
  policy: isCompany,
  run: async ({ actor, input, tx, now }) =>
    restoreColleague(tx, {
      companyId: actor.companyId,
      memberId: input.membre,
      by: actor.userId,
      asStaff: false,
      signedInAt: await readSignInMoment(),
      now,
    }),
  redirectTo: back('retabli'),
});

export const makeAdministrator = defineAction({
  name: 'name-administrator',
  schema: colleagueSchema,
  policy: isCompany,
  run: async ({ actor, input, tx, now }) =>
    nameAdministrator(tx, { actor, memberId: input.membre, signedInAt: await readSignInMoment(), now }),
  redirectTo: back('administrateur'),
});
