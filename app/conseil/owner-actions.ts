'use server';

import { isStaff } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { actOnOwners as act } from '@/lib/owners/act-on-owners';
import { gestureSchema } from '@/lib/owners/schema';

export const actOnOwners = defineAction({
  name: 'act-on-owners',
  schema: gestureSchema,
  policy: isStaff,
  run: async ({ actor, input, tx, now }) => ({
    retour: input.retour,
    fait: await act(tx, { gesture: input, by: actor.userId, now }),
  }),
  redirectTo: ({ retour, fait }) => `${retour}${retour.includes('?') ? '&' : '?'}fait=${fait}`,
});
