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
  run: ({ actor, input, tx }) =>
    setDiscretion(tx, { companyId: actor.companyId, discreet: input.discrete === 'oui', by: actor.userId }),
  redirectTo: () => '/mon-entreprise#discretion',
});
