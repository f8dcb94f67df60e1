'use server';

import { isCandidate } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { findOwnProfile } from '@/lib/profiles/owner-repository';
import { saveProfile } from '@/lib/profiles/save-profile';
import { profileFormSchema } from '@/lib/profiles/schema';
import { mapOccupations } from '@/lib/referentials/choices-repository';
import { toFormValues } from './initial-values';

export const saveOwnProfile = defineAction({
  name: 'save-profile',
  schema: profileFormSchema,
  policy: isCandidate,
  edits: {
    of: ({ actor }) => ({ kind: 'profile', id: actor.profileId }),
    together: [['savoir-faire', 'preuve']],
    stored: async ({ actor, tx }) => {
      const own = await findOwnProfile(actor.profileId, tx);
      return own?.latest ? toFormValues(own.latest.content, await mapOccupations(tx)) : null;
    },
  },
  run: ({ actor, input, tx, now }) =>
    saveProfile(tx, {
      profileId: actor.profileId,
      form: input,
      by: actor.userId,
      origin: 'site',
      mayAttest: false,
      now,
    }),
  redirectTo: ({ state }) => `/mon-profil?etat=${state === 'submitted' ? 'soumis' : 'enregistre'}`,
});
