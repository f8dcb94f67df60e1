'use server';

import { defineAction } from '@/lib/action';
import { isCompany } from '@/lib/accounts/actor';
import { findProfileToWrite } from '@/lib/conversations/addressee-repository';
import { letterToCandidateSchema } from '@/lib/conversations/schema';
import { writeFirstLetter } from '@/lib/conversations/write-letter';
import { NotFoundError } from '@/lib/domain-error';
import { forgetDraft, keepDraft } from '@/lib/letter-drafts/repository';

export const writeToCandidate = defineAction({
  name: 'write-to-candidate',
  schema: letterToCandidateSchema,
  policy: isCompany,
  run: async ({ actor, input, tx, now }) => {
    const profile = await findProfileToWrite(input.code, actor);
    if (!profile) throw new NotFoundError('Ce profil n’est plus public.');
    const draft = { userId: actor.userId, target: `profil:${input.code}` };
    if (input.intention === 'garder') {
      await keepDraft(tx, { ...draft, text: input.message, now });
      return `/competences/${input.code}/ecrire?garde=1`;
    }
    const written = { actor, text: input.message, offerId: input.offre || null, now };
    const conversation = await writeFirstLetter(tx, { profileId: profile.id }, written);
    await forgetDraft(tx, draft.userId, draft.target);
    return `/echanges/${conversation}?envoi=1`;
  },
  redirectTo: (path) => path,
});
