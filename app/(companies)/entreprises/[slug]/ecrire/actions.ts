'use server';

import { defineAction } from '@/lib/action';
import { isCandidate } from '@/lib/accounts/actor';
import { findCompanyToWrite } from '@/lib/conversations/addressee-repository';
import { letterToCompanySchema } from '@/lib/conversations/schema';
import { writeFirstLetter } from '@/lib/conversations/write-letter';
import { NotFoundError } from '@/lib/domain-error';

export const writeToCompany = defineAction({
  name: 'write-to-company',
  schema: letterToCompanySchema,
  policy: isCandidate,
  run: async ({ actor, input, tx, now }) => {
    const company = await findCompanyToWrite(input.slug, actor);
    if (!company) throw new NotFoundError('Cette entreprise n’est plus publique.');
    const written = { actor, text: input.message, offerId: input.offre || null, now };
    const conversation = await writeFirstLetter(tx, { companyId: company.id }, written);
    return `/echanges/${conversation}?envoi=1`;
  },
  redirectTo: (path) => path,
});
