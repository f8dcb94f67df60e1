'use server';

import { defineAction } from '@/lib/action';
import { approveVersion, approveVersions, refuseVersion } from '@/lib/reviews/decide';
import { canReview } from '@/lib/reviews/policy';
import { approveManySchema, approveSchema, refuseSchema } from '@/lib/reviews/schema';

export const approveMany = defineAction({
  name: 'approve-versions',
  schema: approveManySchema,
  policy: canReview,
  run: ({ actor, input, tx, now }) => approveVersions(tx, input.page, { reviewer: actor.userId, now }),
  redirectTo: ({ approved, moved, unanswered, warned }) =>
    `/conseil/relectures?fait=approuver-${approved}-${moved}-${unanswered}-${warned}`,
});

export const approve = defineAction({
  name: 'approve-version',
  schema: approveSchema,
  policy: canReview,
  run: ({ actor, input: { page, ...answers }, tx, now }) =>
    approveVersion(tx, page, { reviewer: actor.userId, now }, answers),
  redirectTo: () => '/conseil/relectures?fait=approuver-1',
});

export const refuse = defineAction({
  name: 'refuse-version',
  schema: refuseSchema,
  policy: canReview,
  run: ({ actor, input, tx, now }) =>
    refuseVersion(tx, input.page, input.motif, { reviewer: actor.userId, now }),
  redirectTo: () => '/conseil/relectures?fait=refuser',
});
