'use server';

import { isStaff } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { correctCandidate } from '@/lib/identity/correct-candidate';
import { correctCompany, correctPartner } from '@/lib/identity/correct-contact';
import {
  candidateCorrectionSchema,
  companyCorrectionSchema,
  partnerCorrectionSchema,
} from '@/lib/identity/schema';
import {
  CANDIDATE_TOGETHER,
  candidateValues,
  companyValues,
  partnerValues,
} from '@/lib/identity/form-values';
import { findCandidateIdentity, findCompanyIdentity, findPartnerIdentity } from '@/lib/identity/repository';
import type { OwnerKind } from '@/lib/owners/schema';
import { readSignInMoment } from '@/lib/session';
import { OWNER_PATHS } from './owner-words';

const back = (kind: OwnerKind) => (id: string) => `${OWNER_PATHS[kind]}/${id}?fait=corriger`;

export const correctCandidateSheet = defineAction({
  name: 'correct-candidate',
  schema: candidateCorrectionSchema,
  policy: isStaff,
  run: async ({ actor, input, tx, now }) => {
    await correctCandidate(tx, {
      ...{ form: input, by: actor.userId },
      ...{ signedInAt: await readSignInMoment(), now },
    });
    return input.fiche;
  },
  edits: {
    of: ({ input }) => ({ kind: 'candidate', id: input.fiche }),
    together: CANDIDATE_TOGETHER,
    stored: async ({ input, tx }) => {
      const identity = await findCandidateIdentity(input.fiche, tx);
      return identity && candidateValues(identity);
    },
  },
  redirectTo: back('candidate'),
});

export const correctCompanySheet = defineAction({
  name: 'correct-company',
  schema: companyCorrectionSchema,
  policy: isStaff,
  run: async ({ actor, input, tx, now }) => {
    await correctCompany(tx, {
      ...{ form: input, by: actor.userId },
      ...{ signedInAt: await readSignInMoment(), now },
    });
    return input.fiche;
  },
  edits: {
    of: ({ input }) => ({ kind: 'company', id: input.fiche }),
    stored: async ({ input, tx }) => {
      const identity = await findCompanyIdentity(input.fiche, tx);
      return identity && companyValues(identity);
    },
  },
  redirectTo: back('company'),
});

export const correctPartnerSheet = defineAction({
  name: 'correct-partner',
  schema: partnerCorrectionSchema,
  policy: isStaff,
  run: async ({ actor, input, tx, now }) => {
    await correctPartner(tx, {
      ...{ form: input, by: actor.userId },
      ...{ signedInAt: await readSignInMoment(), now },
    });
    return input.fiche;
  },
  edits: {
    of: ({ input }) => ({ kind: 'partner', id: input.fiche }),
    stored: async ({ input, tx }) => {
      const identity = await findPartnerIdentity(input.fiche, tx);
      return identity && partnerValues(identity);
    },
  },
  redirectTo: back('partner'),
});
