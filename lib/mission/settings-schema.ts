import { z } from 'zod';
import { LONGEST } from '@/lib/forms/length-schema';
import { line, optionalDate, requiredLine, text, ticked, website } from '@/lib/forms/schema';
import type { MissionFacts } from './schema';

export const MAIL_CONTENTS = ['', 'notice', 'full'] as const;

/** Everything a director may set; empty facts are null, so that pages tell what is missing. */
export type MissionSettings = MissionFacts & {
  /** Null: the transport's own default. */
  mailContent: 'notice' | 'full' | null;
  readFirstLetters: boolean;
  processorContractOn: Date | null;
  transferBasis: string | null;
  /** Months without a sign of life. */
  remindAfterMonths: number;
  eraseAfterMonths: number;
};

const email = line(254).pipe(z.union([z.literal(''), z.email('Écrivez une adresse e-mail complète.')]));

const months = () =>
  z.coerce
    .number({ error: 'Écrivez un nombre de mois.' })
    .int('Écrivez un nombre entier de mois.')
    .min(3, 'Trois mois au moins.')
    .max(36, 'Trente-six mois au plus.');

export const missionFormSchema = z
  .object({
    nom: requiredLine(150, 'Écrivez le nom de la mission locale.'),
    'nom-court': requiredLine(60, 'Écrivez un nom court.'),
    ville: requiredLine(80, 'Écrivez la ville du siège.'),
    'forme-juridique': line(120),
    adresse: line(250),
    telephone: line(30),
    courriel: email,
    site: website(),
    'directeur-publication': line(150),
    hebergeur: line(150),
    'hebergeur-adresse': line(250),
    'hebergeur-telephone': line(30),
    'protection-donnees': line(200),
    'contenu-courriels': z.enum(MAIL_CONTENTS).default(''),
    'relire-premieres': ticked(),
    'contrat-le': optionalDate(),
    'base-transfert': text(LONGEST.transferBasis),
    'rappel-mois': months(),
    'effacement-mois': months(),
  })
  .refine((form) => form['effacement-mois'] > form['rappel-mois'], {
    path: ['effacement-mois'],
    error: 'L’effacement vient après le rappel : écrivez un nombre de mois plus grand.',
  })
  .transform((form): MissionSettings => ({
    name: form.nom,
    shortName: form['nom-court'],
    town: form.ville,
    legalForm: form['forme-juridique'] || null,
    address: form.adresse || null,
    phone: form.telephone || null,
    email: form.courriel || null,
    website: form.site || null,
    publicationDirector: form['directeur-publication'] || null,
    hostName: form.hebergeur || null,
    hostAddress: form['hebergeur-adresse'] || null,
    hostPhone: form['hebergeur-telephone'] || null,
    dataProtectionContact: form['protection-donnees'] || null,
    mailContent: form['contenu-courriels'] || null,
    readFirstLetters: form['relire-premieres'],
    processorContractOn: form['contrat-le'],
    transferBasis: form['base-transfert'] || null,
    remindAfterMonths: form['rappel-mois'],
    eraseAfterMonths: form['effacement-mois'],
  }));

export const removeDemonstrationSchema = z.object({
  confirmation: z
    .string()
    .default('')
    .refine((word) => word.trim().toUpperCase() === 'RETIRER', 'Écrivez RETIRER pour confirmer.'),
});
