import { z } from 'zod';
import { line, optionalDate, requiredLine } from '@/lib/forms/schema';
import { sexAnswer } from '@/lib/identity/sex-schema';
import { siretCell } from '@/lib/imports/cells/siret';
import { emailField } from './schema';

const birthDate = optionalDate().pipe(
  z.date({ error: 'Écrivez votre date de naissance, par exemple 15/03/2008.' }),
);

const agreement = (message: string) => z.string({ error: message });

export const candidateRegistrationSchema = z.object({
  prenom: requiredLine(100, 'Écrivez votre prénom.'),
  nom: requiredLine(100, 'Écrivez votre nom.'),
  courriel: emailField,
  'date-naissance': birthDate,
  commune: requiredLine(120, 'Écrivez la commune où vous habitez.'),
  'code-postal': line(10),
  sexe: sexAnswer(),
  consentement: agreement(
    'Cochez cette case si vous êtes d’accord. Sans votre accord, nous ne publions rien.',
  ),
});

export const companyRegistrationSchema = z.object({
  siret: z.string().default('').pipe(siretCell),
  nom: requiredLine(200, 'Écrivez le nom de l’entreprise.'),
  contact: requiredLine(150, 'Écrivez votre nom : la mission locale vous appellera pour confirmer.'),
  telephone: line(30),
  courriel: emailField,
});

export const partnerRegistrationSchema = z.object({
  nom: requiredLine(200, 'Écrivez le nom de votre structure.'),
  commune: requiredLine(120, 'Écrivez la commune de votre structure.'),
  'code-postal': line(10),
  courriel: emailField,
});

export type CandidateRegistration = z.output<typeof candidateRegistrationSchema>;
export type CompanyRegistration = z.output<typeof companyRegistrationSchema>;
export type PartnerRegistration = z.output<typeof partnerRegistrationSchema>;
