'use server';

import { defineAction } from '@/lib/action';
import { isStaff } from '@/lib/accounts/actor';
import { releaseLetter, turnLetterBack } from '@/lib/conversations/decide-letter';
import { letterDecisionSchema, letterRefusalSchema } from '@/lib/conversations/schema';

export const publishLetter = defineAction({
  name: 'release-letter',
  schema: letterDecisionSchema,
  policy: isStaff,
  run: ({ actor, input, tx, now }) =>
    releaseLetter(tx, { letterId: input.letter, counsellorId: actor.userId, now }),
  redirectTo: () => '/conseil/echanges?fait=publiee',
});

export const refuseLetter = defineAction({
  name: 'turn-letter-back',
  schema: letterRefusalSchema,
  policy: isStaff,
  run: ({ actor, input, tx }) =>
    turnLetterBack(tx, {
      letterId: input.letter,
      counsellorId: actor.userId,
      kind: input.decision,
      reason: input.motif,
    }),
  redirectTo: () => '/conseil/echanges?fait=retournee',
});
