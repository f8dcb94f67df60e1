'use server';

import { isCompany } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { saveCompany } from '@/lib/companies/save-company';
import { companyFormSchema, discretionSchema } from '@/lib/companies/schema';
import { setDiscretion } from '@/lib/companies/set-discretion';

export const saveOwnCompany = defineAction({
  name: 'save-company',
  schema: companyFormSchema,
  policy: isCompany,
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
