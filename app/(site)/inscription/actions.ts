'use server';

import { queueAccountRequest } from '@/lib/account-requests/queue-request';
import { isAnybody } from '@/lib/accounts/actor';
import { checkCandidate, checkCompany, checkPartner } from '@/lib/accounts/check-registration';
import {
  candidateRegistrationSchema,
  companyRegistrationSchema,
  partnerRegistrationSchema,
} from '@/lib/accounts/registration-schema';
import { defineAction } from '@/lib/action';
import { WORKSHOP } from '@/lib/rate-limit';

const limit = WORKSHOP;
const redirectTo = () => '/inscription/courriel';

export const registerAsCandidate = defineAction({
  name: 'register-candidate',
  schema: candidateRegistrationSchema,
  policy: isAnybody,
  limit,
  run: async ({ input, tx, now }) => {
    await checkCandidate(tx, input, now);
    const birthDay = input['date-naissance'].toISOString().slice(0, 10);
    const form = { ...input, 'date-naissance': birthDay, sexe: input.sexe ?? '' };
    await queueAccountRequest(tx, { kind: 'candidate', form });
  },
  redirectTo,
});

export const registerAsCompany = defineAction({
  name: 'register-company',
  schema: companyRegistrationSchema,
  policy: isAnybody,
  limit,
  run: async ({ input, tx }) => {
    await checkCompany(tx, input);
    await queueAccountRequest(tx, { kind: 'company', form: input });
  },
  redirectTo,
});

export const registerAsPartner = defineAction({
  name: 'register-partner',
  schema: partnerRegistrationSchema,
  policy: isAnybody,
  limit,
  run: async ({ input, tx }) => {
    await checkPartner(tx, input);
    await queueAccountRequest(tx, { kind: 'partner', form: input });
  },
  redirectTo,
});
