'use server';

import { defineAction } from '@/lib/action';
import { isStaff } from '@/lib/accounts/actor';
import { retryMail } from '@/lib/mail/inbound/repository';
import { markSeen, restoreAddress } from '@/lib/mail/suppression-repository';
import { abandonMail, resumeMail } from '@/lib/outbox/decide-trouble';
import { endPause } from '@/lib/outbox/pace-repository';
import { addressDecisionSchema, mailDecisionSchema, nothingSchema } from '@/lib/outbox/schema';

const back = (done: string) => () => `/conseil/echanges/envois?fait=${done}`;

const decideMail = (name: string, decide: typeof resumeMail, done: string) =>
  defineAction({
    name,
    schema: mailDecisionSchema,
    policy: isStaff,
    run: ({ actor, input, tx, now }) => decide(tx, { entryId: input.envoi, counsellorId: actor.userId, now }),
    redirectTo: back(done),
  });

export const resume = decideMail('resume-mail', resumeMail, 'repris');

export const abandon = decideMail('abandon-mail', abandonMail, 'abandonne');

export const retryReading = defineAction({
  name: 'retry-received-mail',
  schema: mailDecisionSchema,
  policy: isStaff,
  run: async ({ input, tx, now }) => {
    await retryMail(tx, input.envoi, now);
  },
  redirectTo: back('repris'),
});

export const noteAddress = defineAction({
  name: 'note-address',
  schema: addressDecisionSchema,
  policy: isStaff,
  run: ({ input, tx, now }) => markSeen(tx, input.adresse, now),
  redirectTo: back('note'),
});

export const restore = defineAction({
  name: 'restore-address',
  schema: addressDecisionSchema,
  policy: isStaff,
  run: ({ input, tx }) => restoreAddress(tx, input.adresse),
  redirectTo: back('retablie'),
});

export const resumeSending = defineAction({
  name: 'resume-sending',
  schema: nothingSchema,
  policy: isStaff,
  run: () => endPause(),
  redirectTo: back('envois'),
});
