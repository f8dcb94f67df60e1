import { z } from 'zod';
import { LONGEST } from '@/lib/forms/length-schema';
import {
  ids,
  intention,
  labels,
  LARGEST_INTEGER,
  requiredLine,
  line,
  text,
  website,
} from '@/lib/forms/schema';

/** Everything that one version of a company's page says. */
export type CompanyContent = {
  name: string;
  industryId: number;
  communeCode: string;
  postalCode: string;
  address: string;
  website: string;
  headcount: number | null;
  presentation: string;
  occupationIds: number[];
  skillIds: number[];
  soughtSkillIds: number[];
  valueIds: number[];
  /** Labels that the referential does not know, as written. */
  proposedSkills: string[];
  proposedSoughtSkills: string[];
  proposedOccupations: string[];
  proposedValues: string[];
};

export const companyFormSchema = z
  .object({
    nom: requiredLine(200, 'Écrivez le nom de l’entreprise.'),
    activite: z.coerce
      .number({ error: 'Choisissez un secteur d’activité.' })
      .int()
      .positive('Choisissez un secteur d’activité.')
      .max(LARGEST_INTEGER, 'Choisissez un secteur d’activité.'),
    commune: requiredLine(120, 'Écrivez la commune de l’entreprise.'),
    'code-postal': line(10),
    adresse: line(200),
    site: website(),
    effectif: line(6).pipe(z.string().regex(/^\d*$/, 'Écrivez un nombre de personnes, sans lettre.')),
    presentation: text(LONGEST.companyPresentation),
    metier: labels(10),
    'savoir-faire': ids(40),
    'autres-savoir-faire': labels(10),
    recherche: ids(40),
    'autres-recherches': labels(10),
    valeur: ids(10),
    intention: intention(),
  })
  .transform((form) => ({
    intent: form.intention,
    commune: form.commune,
    occupationLabels: form.metier,
    skillLabels: form['autres-savoir-faire'],
    soughtSkillLabels: form['autres-recherches'],
    content: {
      name: form.nom,
      industryId: form.activite,
      postalCode: form['code-postal'],
      address: form.adresse,
      website: form.site,
      headcount: form.effectif === '' ? null : Number(form.effectif),
      presentation: form.presentation,
      skillIds: form['savoir-faire'],
      soughtSkillIds: form.recherche,
      valueIds: form.valeur,
    },
  }));

export type CompanyForm = z.output<typeof companyFormSchema>;

const said = z.enum(['oui', 'non'], { error: 'Choisissez oui ou non.' });

export const discretionSchema = z.object({ discrete: said });

export const addressSchema = z.object({ adresse: said });
