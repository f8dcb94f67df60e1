import { z } from 'zod';
import { filesField } from '@/lib/attachments/schema';
import { LONGEST } from '@/lib/forms/length-schema';
import { text, ticked } from '@/lib/forms/schema';

/** Longest letter, in characters: about fifteen printed pages. */
export const LETTER_MAX = LONGEST.letter;

const tooLong = (length: number) =>
  `Votre lettre compte ${length.toLocaleString('fr-FR')} caractères, ${LETTER_MAX.toLocaleString('fr-FR')} au plus : ${(length - LETTER_MAX).toLocaleString('fr-FR')} de trop. Elle n’a pas été envoyée et reste dans le formulaire : raccourcissez-la.`;

export const letterText = z
  .string({ error: 'Écrivez votre lettre.' })
  .transform((letter) => letter.replace(/\r\n?/g, '\n').trim())
  .superRefine((letter, context) => {
    if (letter.length < 2)
      context.addIssue({ code: 'custom', message: 'Écrivez votre lettre : elle est vide.' });
    if (letter.length > LETTER_MAX) context.addIssue({ code: 'custom', message: tooLong(letter.length) });
  });

export const answerSchema = z.object({ conversation: z.uuid(), pieces: filesField, message: letterText });

export const conversationSchema = z.object({ conversation: z.uuid() });

/** `vu`: when the page was asked for. */
export const seenSchema = conversationSchema.extend({ vu: z.iso.datetime().pipe(z.coerce.date()) });

export const closingSchema = conversationSchema.extend({ bloquer: ticked() });

export const letterToCandidateSchema = z.object({
  code: z.string().regex(/^[A-HJ-NP-Z2-9]{6}$/),
  offre: z.union([z.uuid(), z.literal('')]).optional(),
  message: letterText,
});

export const letterToCompanySchema = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(200),
  offre: z.union([z.uuid(), z.literal('')]).optional(),
  message: letterText,
});

export const letterDecisionSchema = z.object({ letter: z.uuid() });

export const letterRefusalSchema = letterDecisionSchema.extend({
  decision: z.enum(['refuse', 'rewrite']),
  motif: text(LONGEST.letterDecision).pipe(
    z.string().min(5, 'Expliquez votre décision en une phrase : la personne la lira.'),
  ),
});

export type Side = 'candidate' | 'company';
export const otherSide = (side: Side): Side => (side === 'candidate' ? 'company' : 'candidate');
