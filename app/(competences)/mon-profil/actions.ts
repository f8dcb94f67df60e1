'use server';

import { isCandidate } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { saveProfile } from '@/lib/profiles/save-profile';
import { profileFormSchema } from '@/lib/profiles/schema';

export const saveOwnProfile = defineAction({
  name: 'save-profile',
  schema: profileFormSchema,
  policy: isCandidate,
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
