'use server';

import { isAnybody } from '@/lib/accounts/actor';
import { registerCandidate } from '@/lib/accounts/register-candidate';
import { registerCompany } from '@/lib/accounts/register-company';
import { registerPartner } from '@/lib/accounts/register-partner';
import {
  candidateRegistrationSchema,
  companyRegistrationSchema,
  partnerRegistrationSchema,
} from '@/lib/accounts/registration-schema';
import { defineAction } from '@/lib/action';

const limit = { count: 15, seconds: 3600 };
const redirectTo = () => '/inscription/courriel';

export const registerAsCandidate = defineAction({
  name: 'register-candidate',
  schema: candidateRegistrationSchema,
  policy: isAnybody,
  limit,
  run: ({ input, tx, now }) => registerCandidate(tx, input, now),
  redirectTo,
});

export const registerAsCompany = defineAction({
  name: 'register-company',
  schema: companyRegistrationSchema,
  policy: isAnybody,
  limit,
  run: ({ input, tx, now }) => registerCompany(tx, input, now),
  redirectTo,
});

export const registerAsPartner = defineAction({
  name: 'register-partner',
  schema: partnerRegistrationSchema,
  policy: isAnybody,
  limit,
  run: ({ input, tx, now }) => registerPartner(tx, input, now),
  redirectTo,
});
