'use server';

import { z } from 'zod';
import { isCompany } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { findOwnNews } from '@/lib/news/owner-repository';
import { saveNews, withdrawNews } from '@/lib/news/save-news';
import { newsFormSchema, withdrawNewsSchema } from '@/lib/news/schema';
import { toFormValues } from './initial-values';

export const saveOwnNews = defineAction({
  name: 'save-news',
  schema: z.intersection(z.object({ actualite: z.string().optional() }), newsFormSchema),
  policy: isCompany,
  edits: {
    of: ({ input }) => (input.actualite ? { kind: 'news', id: input.actualite } : null),
    stored: async ({ actor, input, tx }) => {
      const own = await findOwnNews(actor.companyId, input.actualite ?? '', tx);
      return own && toFormValues(own);
    },
  },
  run: ({ actor, input: { actualite, ...form }, tx, now }) =>
    saveNews(tx, {
      companyId: actor.companyId,
      newsId: actualite || null,
      form,
      by: actor.userId,
      origin: 'site',
      now,
    }),
  redirectTo: ({ id, state }) =>
    `/mon-entreprise/actualites/${id}?etat=${state === 'submitted' ? 'soumis' : 'enregistre'}`,
});

export const withdrawOwnNews = defineAction({
  name: 'withdraw-news',
  schema: withdrawNewsSchema,
  policy: isCompany,
  run: ({ actor, input, tx, now }) =>
    withdrawNews(tx, { companyId: actor.companyId, newsId: input.actualite, by: actor.userId, now }),
  redirectTo: () => '/mon-entreprise/actualites',
});
