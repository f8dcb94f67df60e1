'use server';

import { isStaff } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { decideReport } from '@/lib/reports/decide-report';
import { reopenReport } from '@/lib/reports/reopen-report';
import { reopenReportSchema, reportDecisionSchema } from '@/lib/reports/schema';

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

export const reopen = defineAction({
  name: 'reopen-report',
  schema: reopenReportSchema,
  policy: isStaff,
  run: async ({ actor, input, tx, now }) => {
    await reopenReport(tx, {
      reportId: input.signalement,
      reason: input.raison,
      counsellorId: actor.userId,
      now,
    });
    return input.signalement;
  },
  redirectTo: (id) => `/conseil/signalements/${id}?fait=rouvert`,
});
