import { z } from 'zod';
import { splitCell } from '../cells/choices';
import { emailCell, phoneCell, websiteCell } from '../cells/contact';
import { paperDateCell } from '../cells/date';
import { knownLabelsCell } from '../cells/labels';
import { LONG_TEXT, optionalText, requiredText } from '../cells/text';
import { postalCodeCell, townCell } from '../cells/town';
import type { RowContext, Warn } from '../row-context';

const linesCell = optionalText(LONG_TEXT).transform(splitCell);

export const partnerRowSchema = (context: RowContext, warn: Warn) =>
  z.object({
    name: requiredText('Le nom manque.'),
    town: townCell(context.commune),
    type: optionalText(),
    fields: knownLabelsCell(context.partnerField, (reason) => warn('fields', reason)),
    postalCode: postalCodeCell,
    address: optionalText(300),
    phone: phoneCell((reason) => warn('phone', reason)),
    email: emailCell,
    website: websiteCell,
    presentation: optionalText(LONG_TEXT),
    activities: linesCell,
    opportunities: linesCell,
    charterOn: paperDateCell(context),
  });

export type PartnerRow = z.output<ReturnType<typeof partnerRowSchema>>;
