'use server';

import { isStaff } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { restorePublicationSchema, withdrawPublicationSchema } from '@/lib/publications/schema';
import { restorePublication, withdrawPublication } from '@/lib/publications/withdraw-publication';

export const withdraw = defineAction({
  name: 'withdraw-publication',
  schema: withdrawPublicationSchema,
  policy: isStaff,
  run: ({ actor, input, tx, now }) =>
    withdrawPublication(tx, {
      publication: { kind: input.nature, id: input.publication },
      reason: input.motif,
      counsellorId: actor.userId,
      now,
    }),
  redirectTo: () => '/conseil/publications?fait=retiree',
});

export const restore = defineAction({
  name: 'restore-publication',
  schema: restorePublicationSchema,
  policy: isStaff,
  run: ({ actor, input, tx }) =>
    restorePublication(tx, {
      publication: { kind: input.nature, id: input.publication },
      counsellorId: actor.userId,
    }),
  redirectTo: () => '/conseil/publications?etat=retirees&fait=remise',
});
