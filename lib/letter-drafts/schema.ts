import { z } from 'zod';
import { LETTER_MAX } from '@/lib/conversations/schema';

/** `echange:<id>`, `profil:<code>` or `entreprise:<slug>`: what the letter was begun for. */
export const draftTarget = z.string().regex(/^(echange|profil|entreprise):[A-Za-z0-9-]{1,200}$/);

export const draftSchema = z.object({
  brouillon: draftTarget,
  message: z
    .string()
    .max(LETTER_MAX * 20)
    .default(''),
});
