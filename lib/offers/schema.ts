import { z } from 'zod';
import { LONGEST } from '@/lib/forms/length-schema';
import { ids, intention, labels, line, optionalDate, requiredLine, text } from '@/lib/forms/schema';
import { yesNoUnknown } from '@/lib/forms/yes-no-schema';
import { WORK_QUESTIONS } from './work-schema';

export const OFFER_KINDS = ['emploi', 'alternance', 'stage', 'immersion', 'saisonnier'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** Everything that one version of an offer says. */
export type OfferContent = {
  kind: OfferKind;
  title: string;
  occupationIds: number[];
  soughtSkillIds: number[];
  /** Labels that the referential does not know, as written. */
  proposedSoughtSkills: string[];
  proposedOccupations: string[];
  description: string;
  /** Null: nobody has said yet. */
  nightWork: boolean | null;
  hazardousWork: boolean | null;
  communeCode: string | null;
  startsOn: Date | null;
  endsOn: Date | null;
  deadline: Date | null;
  weeklyHours: number | null;
  pay: string;
};

export const offerFormSchema = z
  .object({
    type: z.enum(OFFER_KINDS, { error: 'Choisissez un type d’offre.' }),
    titre: requiredLine(200, 'Écrivez le titre de l’offre.'),
    metier: labels(5),
    recherche: ids(20),
    'autres-recherches': labels(10),
    description: text(LONGEST.offerDescription),
    nuit: yesNoUnknown(),
    dangereux: yesNoUnknown(),
    commune: line(120),
    'code-postal': line(10),
    debut: optionalDate(),
    fin: optionalDate(),
    'date-limite': optionalDate(),
    'duree-hebdo': hours(),
    remuneration: line(200),
    intention: intention(),
  })
  .transform((form) => ({
    intent: form.intention,
    commune: form.commune,
    postalCode: form['code-postal'],
    occupationLabels: form.metier,
    soughtSkillLabels: form['autres-recherches'],
    /** Questions about the work in which nothing is chosen, not even that it is to be made clear later. */
    skipped: WORK_QUESTIONS.filter(({ name }) => form[name] === undefined).map(({ name }) => name),
    content: {
      kind: form.type,
      title: form.titre,
      soughtSkillIds: form.recherche,
      description: form.description,
      nightWork: form.nuit ?? null,
      hazardousWork: form.dangereux ?? null,
      startsOn: form.debut,
      endsOn: form.fin,
      deadline: form['date-limite'],
      weeklyHours: form['duree-hebdo'],
      pay: form.remuneration,
    },
  }));

export type OfferForm = z.output<typeof offerFormSchema>;

export const endOfferSchema = z.object({
  offre: z.string(),
  fin: z.enum(['filled', 'withdrawn', 'reopened']),
});

// French people write 35, 35,5 or 35 h
function hours() {
  return line(10).pipe(
    z.string().transform((value, context): number | null => {
      if (value === '') return null;
      const number = Number(value.replace(/\s*h(eures?)?$/i, '').replace(',', '.'));
      if (number > 0 && number <= 48) return Math.round(number * 100) / 100;
      context.addIssue({ code: 'custom', message: 'Écrivez un nombre d’heures par semaine, 48 au plus.' });
      return z.NEVER;
    }),
  );
}
