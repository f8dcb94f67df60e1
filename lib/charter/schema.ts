import { z } from 'zod';
import { LONGEST } from '@/lib/forms/length-schema';
import { LARGEST_INTEGER, text, ticked } from '@/lib/forms/schema';

export const charterDraftSchema = z.object({
  texte: text(LONGEST.charter).pipe(z.string().min(1, 'Écrivez le texte de la charte.')),
});

export const publishCharterSchema = z.object({
  /** Of the draft that was read. */
  revision: z.coerce.number().int().max(LARGEST_INTEGER),
  'publication-voulue': ticked().refine(Boolean, 'Cochez cette case pour publier.'),
});

/** Who will have to sign again, and what leaves the site until they do. */
export type Concerned = {
  candidates: number;
  companies: number;
  partners: number;
  /** Of these, those who have nobody on the site: they sign on paper. */
  withoutAccount: number;
  publicPages: number;
};
