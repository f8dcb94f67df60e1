'use server';

import { isPartner } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { findOwnPartner } from '@/lib/partners/owner-repository';
import { savePartner } from '@/lib/partners/save-partner';
import { partnerFormSchema } from '@/lib/partners/schema';
import { toFormValues } from './initial-values';

export const saveOwnPartner = defineAction({
  name: 'save-partner',
  schema: partnerFormSchema,
  policy: isPartner,
  edits: {
    of: ({ actor }) => ({ kind: 'partner-page', id: actor.partnerId }),
    together: [
      ['commune', 'code-postal'],
      ['opportunite', 'opportunite-detail'],
    ],
    stored: async ({ actor, tx }) => {
      const own = await findOwnPartner(actor.partnerId, tx);
      return own && toFormValues(own);
    },
  },
  run: ({ actor, input, tx, now }) =>
    savePartner(tx, { partnerId: actor.partnerId, form: input, by: actor.userId, origin: 'site', now }),
  redirectTo: ({ state }) => `/ma-structure?etat=${state === 'submitted' ? 'soumis' : 'enregistre'}`,
});
