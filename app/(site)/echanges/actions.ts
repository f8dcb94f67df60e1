'use server';

import { defineAction } from '@/lib/action';
import { isCorrespondent } from '@/lib/conversations/policy';
import { answerSchema } from '@/lib/conversations/schema';
import { writeLetter } from '@/lib/conversations/write-letter';

export const answerLetter = defineAction({
  name: 'answer-letter',
  schema: answerSchema,
  policy: isCorrespondent,
  run: ({ actor, input, tx, now }) =>
    writeLetter(tx, input.conversation, { actor, text: input.message, offerId: null, now }),
  redirectTo: (conversation) => `/echanges/${conversation}?envoi=1`,
});
