import { z } from 'zod';
import { LARGEST_INTEGER } from '@/lib/forms/schema';
import { emailField } from './schema';

export const remindersSchema = z.object({ rappels: z.enum(['oui', 'non']) });

export const emptySchema = z.object({});

export const endSessionSchema = z.object({ connexion: z.uuid() });

export const pauseSchema = z.object({ pause: z.enum(['oui', 'non']) });

export const eraseSchema = z.object({
  confirmation: z
    .string()
    .default('')
    .refine((word) => word.trim().toUpperCase() === 'SUPPRIMER', 'Écrivez SUPPRIMER pour confirmer.'),
});

export const consentSchema = z.object({
  consentement: z.string({ error: 'Cochez cette case si vous êtes d’accord.' }),
});

export const signCharterSchema = z.object({
  charte: z.coerce.number().int().max(LARGEST_INTEGER),
  lue: z.string({ error: 'Cochez la case : vous avez lu la charte et vous êtes d’accord.' }),
});

export const newAddressSchema = z.object({ courriel: emailField });

export const confirmAddressSchema = z.object({ jeton: z.string().max(200) });
