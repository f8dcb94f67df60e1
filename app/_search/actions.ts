'use server';

import { defineAction } from '@/lib/action';
import { canSaveSearches } from '@/lib/saved-searches/policy';
import { saveSearch } from '@/lib/saved-searches/save-search';
import { saveSearchSchema } from '@/lib/saved-searches/schema';

export const keepSearch = defineAction({
  name: 'save-search',
  schema: saveSearchSchema,
  policy: canSaveSearches,
  run: ({ actor, input, tx, now }) => saveSearch(tx, actor, input, now),
  redirectTo: () => '/mes-recherches?etat=enregistree',
});
