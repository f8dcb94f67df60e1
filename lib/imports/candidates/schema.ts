import { z } from 'zod';
import { birthDateCell } from '../cells/birth-date';
import { kindsCell, mobilitiesCell, sexCell } from '../cells/choices';
import { emailCell, phoneCell } from '../cells/contact';
import { paperDateCell, readDate } from '../cells/date';
import { knownLabelsCell, labelsCell, provenSkillsCell } from '../cells/labels';
import { optionalText, requiredText } from '../cells/text';
import { postalCodeCell, townCell } from '../cells/town';
import type { RowContext, Warn } from '../row-context';

/** The file number needs the e-mail cell beside it: one of the two is the key. */
const fileNumberCell = z
  .object({ text: z.string(), email: z.string() })
  .refine(({ text, email }) => text !== '' || email !== '', {
    message: 'Il faut un numéro de dossier ou une adresse e-mail.',
  })
  .refine(({ text }) => text.length <= 60, { message: 'Ce numéro de dossier est trop long.' })
  .transform(({ text }) => (text === '' ? null : text.toUpperCase()));

const availabilityCell = optionalText(200).transform((text) => {
  const availableOn = readDate(text);
  return { text: availableOn ? '' : text, on: availableOn };
});

const counsellorCell = (find: RowContext['counsellor'], warn: (reason: string) => void) =>
  emailCell.transform((email) => {
    const id = email && find(email);
    if (email && !id) warn(`« ${email} » n’est le compte d’aucun conseiller. La case est laissée vide.`);
    return id || null;
  });

export const candidateRowSchema = (context: RowContext, warn: Warn) =>
  z.object({
    lastName: requiredText('Le nom manque.'),
    firstName: requiredText('Le prénom manque.'),
    fileNumber: fileNumberCell,
    email: emailCell,
    phone: phoneCell((reason) => warn('phone', reason)),
    birthDate: birthDateCell(context.today),
    sex: sexCell,
    town: townCell(context.commune, { inTerritoryOnly: true }),
    postalCode: postalCodeCell,
    occupations: labelsCell(context.occupation),
    skills: provenSkillsCell(context.skill),
    motivations: knownLabelsCell(context.motivation, (reason) => warn('motivations', reason)),
    values: knownLabelsCell(context.value, (reason) => warn('values', reason)),
    aspirations: optionalText(4000),
    kinds: kindsCell,
    mobilities: mobilitiesCell((reason) => warn('mobilities', reason)),
    availability: availabilityCell,
    counsellor: counsellorCell(context.counsellor, (reason) => warn('counsellor', reason)),
    consentOn: paperDateCell(context),
    charterOn: paperDateCell(context),
  });

export type CandidateRow = z.output<ReturnType<typeof candidateRowSchema>>;
