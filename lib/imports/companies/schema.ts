import { z } from 'zod';
import { yesNoCell } from '../cells/choices';
import { emailCell, phoneCell, websiteCell } from '../cells/contact';
import { paperDateCell } from '../cells/date';
import { knownLabelsCell, labelsCell } from '../cells/labels';
import { siretCell } from '../cells/siret';
import { LONG_TEXT, optionalText, requiredText } from '../cells/text';
import { postalCodeCell, townCell } from '../cells/town';
import type { LabelMatch, RowContext, Warn } from '../row-context';

const industryCell = (match: LabelMatch) =>
  requiredText('L’activité manque.').transform((text, context) => {
    const id = match(text);
    if (id !== null) return id;
    context.addIssue(`« ${text} » n’est pas un secteur d’activité connu ici.`);
    return z.NEVER;
  });

const headcountCell = z.string().transform((text, context) => {
  if (text === '') return null;
  const count = Number(text.replace(/\s/g, ''));
  if (Number.isInteger(count) && count >= 0 && count < 10_000_000) return count;
  context.addIssue(`« ${text} » n’est pas un effectif : écrivez un nombre entier.`);
  return z.NEVER;
});

export const companyRowSchema = (context: RowContext, warn: Warn) =>
  z.object({
    siret: siretCell,
    name: requiredText('Le nom manque.'),
    industry: industryCell(context.industry),
    town: townCell(context.commune),
    postalCode: postalCodeCell,
    address: optionalText(300),
    email: emailCell,
    contact: optionalText(),
    phone: phoneCell((reason) => warn('phone', reason)),
    occupations: labelsCell(context.occupation),
    skills: labelsCell(context.skill),
    soughtSkills: labelsCell(context.skill),
    values: knownLabelsCell(context.value, (reason) => warn('values', reason)),
    presentation: optionalText(LONG_TEXT),
    website: websiteCell,
    headcount: headcountCell,
    discreet: yesNoCell,
    charterOn: paperDateCell(context),
  });

export type CompanyRow = z.output<ReturnType<typeof companyRowSchema>>;
