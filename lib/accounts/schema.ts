import { z } from 'zod';

/** One spelling for one address, so that `Jean@Exemple.FR` and `jean@exemple.fr` are the same person. */
export function normalizeEmail(address: string): string {
  return address.normalize('NFKC').trim().toLowerCase();
}

export const EMAIL_MESSAGE = 'Écrivez une adresse e-mail complète, par exemple prenom@exemple.fr.';

export const emailField = z
  .string({ error: EMAIL_MESSAGE })
  .max(254, 'Cette adresse est trop longue.')
  .transform(normalizeEmail)
  .pipe(z.email(EMAIL_MESSAGE));

export const signInRequestSchema = z.object({ courriel: emailField, suite: z.string().optional() });

/** For who is signed in: the address is their account's. */
export const ownLinkSchema = z.object({ suite: z.string().max(500) });

export const redeemSchema = z.object({ jeton: z.string().max(200), suite: z.string().optional() });

export type SignInUser = {
  id: string;
  email: string;
  role: 'candidate' | 'company' | 'partner' | 'counsellor' | 'director';
};

export const signOutSchema = z.object({});
