'use server';

import { isStaff } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { decideReport } from '@/lib/reports/decide-report';
import { reportDecisionSchema } from '@/lib/reports/schema';

export const decide = defineAction({
  name: 'decide-report',
  schema: reportDecisionSchema,
  policy: isStaff,
  run: ({ actor, input, tx, now }) =>
    decideReport(tx, {
      reportId: input.signalement,
      measure: input.mesure,
      reason: input.motif,
      counsellorId: actor.userId,
      now,
    }),
  redirectTo: () => '/conseil/signalements?fait=decide',
});
