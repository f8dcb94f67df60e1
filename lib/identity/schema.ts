import { z } from 'zod';
import { emailField } from '@/lib/accounts/schema';
import { line, optionalDate, requiredLine } from '@/lib/forms/schema';
import { type Sex, sexAnswer } from './sex-schema';

// The same rules as at registration (lib/accounts/registration-schema).
const ofCandidate = {
  prenom: requiredLine(100, 'Écrivez le prénom.'),
  nom: requiredLine(100, 'Écrivez le nom.'),
  telephone: line(30),
  commune: requiredLine(120, 'Écrivez la commune.'),
  'code-postal': line(10),
  sexe: sexAnswer(),
};

const contact = { contact: line(150), telephone: line(30) };

const displayName = requiredLine(150, 'Écrivez votre prénom et votre nom.');

const fiche = z.uuid();

const optionalEmail = z.union([z.literal(''), emailField]);

/** What a young person corrects alone: never the birth date, by which minors are protected. */
export const ownCandidateSchema = z.object(ofCandidate);

export const ownNameSchema = z.object({ nom: displayName });

export const ownCompanySchema = z.object({ nom: displayName, ...contact });

export const candidateCorrectionSchema = z.object({
  ...{ fiche, ...ofCandidate },
  /** Absent from a form that does not ask. */
  referent: z.union([z.literal(''), z.uuid()]).optional(),
  'date-naissance': optionalDate().pipe(z.date({ error: 'Écrivez la date de naissance.' })),
  courriel: optionalEmail,
});

export const companyCorrectionSchema = z.object({
  ...{ fiche, ...contact },
  'raison-sociale': requiredLine(200, 'Écrivez le nom de l’entreprise.'),
  courriel: optionalEmail,
});

export const partnerCorrectionSchema = z.object({ fiche, courriel: optionalEmail });

export type OwnCandidate = z.output<typeof ownCandidateSchema>;
export type OwnCompany = z.output<typeof ownCompanySchema>;
export type CandidateCorrection = z.output<typeof candidateCorrectionSchema>;
export type CompanyCorrection = z.output<typeof companyCorrectionSchema>;
export type PartnerCorrection = z.output<typeof partnerCorrectionSchema>;

/** Known to the mission locale and to the person only. */
export type CandidateIdentity = {
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  birthDate: Date | null;
  sex: Sex | null;
  /** Who follows them at the mission locale. */
  counsellorId: string | null;
  communeCode: string | null;
  email: string | null;
};

export type CompanyIdentity = {
  legalName: string | null;
  contactName: string | null;
  contactPhone: string | null;
  contactEmail: string | null;
};
