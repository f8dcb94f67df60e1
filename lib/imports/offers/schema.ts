import { z } from 'zod';
import { findWordings } from '@/lib/reviews/wordings/find-wordings';
import { FORBIDDEN_WORDS } from '@/lib/reviews/wordings/warning';
import { kindCell, yesNoCell } from '../cells/choices';
import { dateCell } from '../cells/date';
import { labelsCell } from '../cells/labels';
import { siretCell } from '../cells/siret';
import { LONG_TEXT, optionalText, requiredText } from '../cells/text';
import { townCell } from '../cells/town';
import type { RowContext, Warn } from '../row-context';
import { endCell } from './end-cell';

const companyCell = (find: RowContext['company']) =>
  siretCell.transform((siret, context) => {
    const id = find(siret);
    if (id) return { siret, id };
    context.addIssue(`Aucune entreprise connue ici n’a le SIRET ${siret}. Importez d’abord l’entreprise.`);
    return z.NEVER;
  });

const checkedText = (text: z.ZodString, warn: (reason: string) => void) =>
  text.transform((value) => {
    const wordings = findWordings(value);
    for (const { quote, why } of wordings) warn(`« ${quote} » : ${FORBIDDEN_WORDS[why]}`);
    return value;
  });

const hoursCell = z.string().transform((text, context) => {
  if (text === '') return null;
  const hours = Number(/^([\d.,\s]+?)\s*h?(?:eures?)?$/i.exec(text)?.[1]?.replace(',', '.') ?? Number.NaN);
  if (hours > 0 && hours <= 48) return hours;
  context.addIssue(`« ${text} » n’est pas une durée de travail en heures par semaine.`);
  return z.NEVER;
});

export const offerRowSchema = (context: RowContext, warn: Warn) =>
  z.object({
    siret: companyCell(context.company),
    reference: requiredText('La référence manque.', 100),
    kind: kindCell,
    title: checkedText(requiredText('Le titre manque.'), (reason) => warn('title', reason)),
    occupations: labelsCell(context.occupation),
    soughtSkills: labelsCell(context.skill),
    description: checkedText(optionalText(LONG_TEXT), (reason) => warn('description', reason)),
    nightWork: yesNoCell,
    hazardousWork: yesNoCell,
    town: townCell(context.commune).nullable(),
    startsOn: dateCell,
    endsOn: endCell,
    deadline: dateCell,
    weeklyHours: hoursCell,
    pay: optionalText(),
  });

export type OfferRow = z.output<ReturnType<typeof offerRowSchema>>;
