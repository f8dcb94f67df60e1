import { z } from 'zod';
import { LONGEST } from '@/lib/forms/length-schema';
import { ids, intention, labels, line, requiredLine, text, website } from '@/lib/forms/schema';

export const OPPORTUNITY_COUNT = 6;

/** What a partner offers to young people: housing help, mobility help… */
export type OpportunityContent = { title: string; detail: string };

/** Everything that one version of a partner's page says. */
export type PartnerContent = {
  name: string;
  type: string;
  fieldIds: number[];
  communeCode: string;
  postalCode: string;
  address: string;
  phone: string;
  email: string;
  website: string;
  presentation: string;
  activities: string[];
  opportunities: OpportunityContent[];
};

const titles = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(line(150)).max(OPPORTUNITY_COUNT),
);
const details = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(text(LONGEST.opportunity)).max(OPPORTUNITY_COUNT),
);

export const partnerFormSchema = z
  .object({
    nom: requiredLine(200, 'Écrivez le nom de votre structure.'),
    type: line(100),
    domaine: ids(12),
    commune: requiredLine(120, 'Écrivez la commune de votre structure.'),
    'code-postal': line(10),
    adresse: line(200),
    telephone: line(30),
    courriel: line(254).pipe(z.union([z.literal(''), z.email('Écrivez une adresse e-mail complète.')])),
    site: website(),
    presentation: text(LONGEST.partnerPresentation),
    activites: labels(12),
    opportunite: titles,
    'opportunite-detail': details,
    intention: intention(),
  })
  .transform((form) => ({
    intent: form.intention,
    commune: form.commune,
    content: {
      name: form.nom,
      type: form.type,
      fieldIds: form.domaine,
      postalCode: form['code-postal'],
      address: form.adresse,
      phone: form.telephone,
      email: form.courriel,
      website: form.site,
      presentation: form.presentation,
      activities: form.activites,
      opportunities: form.opportunite
        .map((title, position) => ({ title, detail: form['opportunite-detail'][position] ?? '' }))
        .filter(({ title, detail }) => title !== '' || detail !== ''),
    },
  }));

export type PartnerForm = z.output<typeof partnerFormSchema>;
