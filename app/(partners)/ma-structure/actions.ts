'use server';

import { isPartner } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { savePartner } from '@/lib/partners/save-partner';
import { partnerFormSchema } from '@/lib/partners/schema';

export const saveOwnPartner = defineAction({
  name: 'save-partner',
  schema: partnerFormSchema,
  policy: isPartner,
  run: ({ actor, input, tx, now }) =>
    savePartner(tx, { partnerId: actor.partnerId, form: input, by: actor.userId, origin: 'site', now }),
  redirectTo: ({ state }) => `/ma-structure?etat=${state === 'submitted' ? 'soumis' : 'enregistre'}`,
});
