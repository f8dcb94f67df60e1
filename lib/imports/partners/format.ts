import { plainKey } from '../cells/plain-key';
import type { RowFormat } from '../row-format';
import { partnerColumns } from './columns';
import { type PartnerRow, partnerRowSchema } from './schema';

export const partnerFormat: RowFormat<PartnerRow> = {
  columns: partnerColumns,
  keyColumns: [],
  schema: partnerRowSchema,
  input: (cells) => ({ ...cells, town: { text: cells.town, postalCode: cells.postalCode } }),
  key: ({ name = '', town = '', postalCode = '' }, context) => {
    const answer = context.commune(town, postalCode, false);
    return answer.ok && name !== ''
      ? { field: 'name', value: `${plainKey(name)}@${answer.commune.code}` }
      : null;
  },
};
