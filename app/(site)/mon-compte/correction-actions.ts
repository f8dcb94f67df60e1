'use server';

import { newAddressSchema } from '@/lib/accounts/account-schema';
import { isCandidate, isCompany, isSignedIn } from '@/lib/accounts/actor';
import { askNewAddress } from '@/lib/accounts/ask-new-address';
import { defineAction } from '@/lib/action';
import { correctOwnCandidate } from '@/lib/identity/correct-candidate';
import { correctOwnCompany, correctOwnName } from '@/lib/identity/correct-contact';
import { CANDIDATE_TOGETHER, ownCandidateValues, ownCompanyValues } from '@/lib/identity/form-values';
import { canCorrectName } from '@/lib/identity/policy';
import { findCandidateIdentity, findCompanyIdentity } from '@/lib/identity/repository';
import { ownCandidateSchema, ownCompanySchema, ownNameSchema } from '@/lib/identity/schema';
import { readSignInMoment } from '@/lib/session';

// an address that only differs by its # would leave the old page on the screen
const corrected = () => '/mon-compte?informations=corrigees#informations';

export const correctAsCandidate = defineAction({
  name: 'correct-own-candidate',
  schema: ownCandidateSchema,
  policy: isCandidate,
  edits: {
    of: ({ actor }) => ({ kind: 'candidate', id: actor.candidateId }),
    together: CANDIDATE_TOGETHER,
    stored: async ({ actor, tx }) => {
      const identity = await findCandidateIdentity(actor.candidateId, tx);
      return identity && ownCandidateValues(identity);
    },
  },
  run: ({ actor, input, tx }) => correctOwnCandidate(tx, actor, input),
  redirectTo: corrected,
});

export const correctAsCompany = defineAction({
  name: 'correct-own-company',
  schema: ownCompanySchema,
  policy: isCompany,
  edits: {
    of: ({ actor }) => ({ kind: 'company', id: actor.companyId }),
    stored: async ({ actor, input, tx }) => {
      const identity = await findCompanyIdentity(actor.companyId, tx);
      // their own name is nobody else's to change
      return identity && ownCompanyValues(identity, input.nom);
    },
  },
  run: ({ actor, input, tx }) => correctOwnCompany(tx, actor, input),
  redirectTo: corrected,
});

export const correctName = defineAction({
  name: 'correct-own-name',
  schema: ownNameSchema,
  policy: canCorrectName,
  run: ({ actor, input, tx }) => correctOwnName(tx, actor, input.nom),
  redirectTo: corrected,
});

export const askAddress = defineAction({
  name: 'ask-new-address',
  schema: newAddressSchema,
  policy: isSignedIn,
  run: async ({ actor, input, tx, now }) =>
    askNewAddress(tx, {
      ...{ userId: actor.userId, email: input.courriel },
      ...{ signedInAt: await readSignInMoment(), now },
    }),
  redirectTo: () => '/mon-compte?adresse=demandee#adresse',
});
