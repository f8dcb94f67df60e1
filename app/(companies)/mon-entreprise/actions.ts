'use server';

import { isCompany } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { findOwnCompany } from '@/lib/companies/owner-repository';
import { saveCompany } from '@/lib/companies/save-company';
import { addressSchema, companyFormSchema, discretionSchema } from '@/lib/companies/schema';
import { setAddressShown } from '@/lib/companies/set-address-shown';
import { setDiscretion } from '@/lib/companies/set-discretion';
import { mapOccupations } from '@/lib/referentials/choices-repository';
import { toFormValues } from './initial-values';

export const saveOwnCompany = defineAction({
  name: 'save-company',
  schema: companyFormSchema,
  policy: isCompany,
  edits: {
    of: ({ actor }) => ({ kind: 'company-page', id: actor.companyId }),
    together: [['commune', 'code-postal']],
    stored: async ({ actor, tx }) => {
      const own = await findOwnCompany(actor.companyId, tx);
      return own && toFormValues(own, await mapOccupations(tx));
    },
  },
  run: ({ actor, input, tx, now }) =>
    saveCompany(tx, { companyId: actor.companyId, form: input, by: actor.userId, origin: 'site', now }),
  redirectTo: ({ state }) => `/mon-entreprise?etat=${state === 'submitted' ? 'soumis' : 'enregistre'}`,
});

export const chooseDiscretion = defineAction({
  name: 'choose-discretion',
  schema: discretionSchema,
  policy: isCompany,
  run: async ({ actor, input, tx }) => {
    const discreet = input.discrete === 'oui';
    await setDiscretion(tx, { companyId: actor.companyId, discreet, by: actor.userId });
    return discreet;
  },
  // an address that only differs by its # would leave the old page on the screen
  redirectTo: (discreet) => `/mon-entreprise?discrete=${discreet ? 'oui' : 'non'}#discretion`,
});

export const chooseAddress = defineAction({
  name: 'choose-address',
  schema: addressSchema,
  policy: isCompany,
  run: async ({ actor, input, tx }) => {
    const shown = input.adresse === 'oui';
    await setAddressShown(tx, { companyId: actor.companyId, shown, by: actor.userId });
    return shown;
  },
  redirectTo: (shown) => `/mon-entreprise?adresse=${shown ? 'oui' : 'non'}#adresse-carte`,
});
