'use server';

import { defineAction } from '@/lib/action';
import { isCompany } from '@/lib/accounts/actor';
import { findProfileToWrite } from '@/lib/conversations/addressee-repository';
import { letterToCandidateSchema } from '@/lib/conversations/schema';
import { writeFirstLetter } from '@/lib/conversations/write-letter';
import { NotFoundError } from '@/lib/domain-error';

export const writeToCandidate = defineAction({
  name: 'write-to-candidate',
  schema: letterToCandidateSchema,
  policy: isCompany,
  run: async ({ actor, input, tx, now }) => {
    const profile = await findProfileToWrite(input.code, actor);
    if (!profile) throw new NotFoundError('Ce profil n’est plus public.');
    const written = { actor, text: input.message, offerId: input.offre || null, now };
    const conversation = await writeFirstLetter(tx, { profileId: profile.id }, written);
    return `/echanges/${conversation}?envoi=1`;
  },
  redirectTo: (path) => path,
});
