'use server';

import { isStaff } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { correctPaperDate } from '@/lib/owners/correct-paper-date';
import { paperDateSchema } from '@/lib/owners/schema';
import { OWNER_PATHS } from './owner-words';

export const correctPaper = defineAction({
  name: 'correct-paper-date',
  schema: paperDateSchema,
  policy: isStaff,
  run: async ({ actor, input, tx, now }) => {
    await correctPaperDate(tx, { form: input, by: actor.userId, now });
    return `${OWNER_PATHS[input.nature]}/${input.fiche}?fait=date`;
  },
  redirectTo: (path) => path,
});
