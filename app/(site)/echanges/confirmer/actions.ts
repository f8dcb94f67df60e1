'use server';

import { defineAction } from '@/lib/action';
import { CLASSROOM } from '@/lib/rate-limit';
import { isAnybody } from '@/lib/accounts/actor';
import { confirmLetter, disownLetter } from '@/lib/conversations/confirm-letter';
import { confirmLetterSchema } from '@/lib/conversations/confirm-schema';

// The token was mailed to the known address: holding it is the proof, as for a sign-in link.
const limit = CLASSROOM;

export const confirm = defineAction({
  name: 'confirm-letter',
  schema: confirmLetterSchema,
  policy: isAnybody,
  limit,
  run: ({ input, tx, now }) => confirmLetter(tx, input.jeton, now),
  redirectTo: (): string => '/echanges/confirmer?fait=confirmee',
});

export const disown = defineAction({
  name: 'disown-letter',
  schema: confirmLetterSchema,
  policy: isAnybody,
  limit,
  run: ({ input, tx }) => disownLetter(tx, input.jeton),
  redirectTo: (): string => '/echanges/confirmer?fait=ecartee',
});
