'use server';

import { isAnybody } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { NotFoundError } from '@/lib/domain-error';
import { stopAlertSchema } from '@/lib/saved-searches/schema';
import { stopAlert } from '@/lib/saved-searches/stop-alert';

export const stop = defineAction({
  name: 'stop-alert',
  schema: stopAlertSchema,
  policy: isAnybody,
  run: async ({ input, tx }) => {
    if (!(await stopAlert(input.jeton, tx))) throw new NotFoundError();
    return input.jeton;
  },
  redirectTo: (token) => `/alertes/${token}?arretee=1`,
});
