'use server';

import { defineAction } from '@/lib/action';
import { NotFoundError } from '@/lib/domain-error';
import { changeSearch } from '@/lib/saved-searches/change-search';
import { canSaveSearches } from '@/lib/saved-searches/policy';
import { deleteSavedSearch } from '@/lib/saved-searches/repository';
import { changeSearchSchema, forgetSearchSchema } from '@/lib/saved-searches/schema';

export const changeSavedSearch = defineAction({
  name: 'change-saved-search',
  schema: changeSearchSchema,
  policy: canSaveSearches,
  run: ({ actor, input, tx, now }) => changeSearch(tx, actor, input, now),
  redirectTo: () => '/mes-recherches?etat=changee',
});

export const forgetSavedSearch = defineAction({
  name: 'delete-saved-search',
  schema: forgetSearchSchema,
  policy: canSaveSearches,
  run: async ({ actor, input, tx }) => {
    if (!(await deleteSavedSearch(tx, input.id, actor.userId))) throw new NotFoundError();
  },
  redirectTo: () => '/mes-recherches?etat=supprimee',
});
