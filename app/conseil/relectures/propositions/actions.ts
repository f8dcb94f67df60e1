'use server';

import { defineAction } from '@/lib/action';
import { decideProposal } from '@/lib/proposals/decide-proposal';
import { decisionSchema } from '@/lib/proposals/schema';
import { canReview } from '@/lib/reviews/policy';

export const decide = defineAction({
  name: 'decide-proposal',
  schema: decisionSchema,
  policy: canReview,
  run: ({ actor, input, tx, now }) => decideProposal(tx, input, { by: actor.userId, now }),
  redirectTo: () => '/conseil/relectures/propositions?fait=proposition',
});
