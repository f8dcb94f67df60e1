'use server';

import { defineAction } from '@/lib/action';
import { REPORTS } from '@/lib/rate-limit';
import { isAnybody } from '@/lib/accounts/actor';
import { reportContent } from '@/lib/reports/report-content';
import { reportSchema } from '@/lib/reports/schema';

export const sendReport = defineAction({
  name: 'report-content',
  schema: reportSchema,
  policy: isAnybody,
  limit: REPORTS,
  run: ({ actor, input, tx, now }) => reportContent(tx, { actor, form: input, now }),
  redirectTo: (reference) => `/signaler?recu=${reference}`,
});
