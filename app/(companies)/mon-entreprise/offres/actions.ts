'use server';

import { z } from 'zod';
import { isCompany } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { endOffer } from '@/lib/offers/end-offer';
import { findOwnOffer } from '@/lib/offers/owner-repository';
import { saveOffer } from '@/lib/offers/save-offer';
import { endOfferSchema, offerFormSchema } from '@/lib/offers/schema';
import { mapOccupations } from '@/lib/referentials/choices-repository';
import { toFormValues } from './initial-values';

export const saveOwnOffer = defineAction({
  name: 'save-offer',
  schema: z.intersection(z.object({ offre: z.string().optional() }), offerFormSchema),
  policy: isCompany,
  edits: {
    of: ({ input }) => (input.offre ? { kind: 'offer', id: input.offre } : null),
    stored: async ({ actor, input, tx }) => {
      const own = await findOwnOffer(actor.companyId, input.offre ?? '', tx);
      return own && toFormValues(own, await mapOccupations(tx));
    },
  },
  run: ({ actor, input: { offre, ...form }, tx, now }) =>
    saveOffer(tx, {
      companyId: actor.companyId,
      offerId: offre || null,
      form,
      by: actor.userId,
      origin: 'site',
      now,
    }),
  redirectTo: ({ id, state }) =>
    `/mon-entreprise/offres/${id}?etat=${state === 'submitted' ? 'soumis' : 'enregistre'}`,
});

export const endOwnOffer = defineAction({
  name: 'end-offer',
  schema: endOfferSchema,
  policy: isCompany,
  run: ({ actor, input, tx, now }) =>
    endOffer(tx, { companyId: actor.companyId, offerId: input.offre, end: input.fin, by: actor.userId, now }),
  redirectTo: () => '/mon-entreprise/offres',
});
