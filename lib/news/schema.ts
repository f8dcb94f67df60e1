import { z } from 'zod';
import { LONGEST } from '@/lib/forms/length-schema';
import { intention, optionalDate, requiredLine, text } from '@/lib/forms/schema';

/** Everything that one version of a news item says. */
export type NewsContent = { title: string; body: string };

export const newsFormSchema = z
  .object({
    titre: requiredLine(200, 'Écrivez le titre de l’actualité.'),
    texte: text(LONGEST.news),
    'fin-le': optionalDate(),
    intention: intention(),
  })
  .transform((form) => ({
    intent: form.intention,
    endsOn: form['fin-le'],
    content: { title: form.titre, body: form.texte },
  }));

export type NewsForm = z.output<typeof newsFormSchema>;

export const withdrawNewsSchema = z.object({ actualite: z.string() });
