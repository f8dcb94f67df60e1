import type { RowFormat } from '../row-format';
import { companyColumns } from './columns';
import { type CompanyRow, companyRowSchema } from './schema';

export const companyFormat: RowFormat<CompanyRow> = {
  columns: companyColumns,
  keyColumns: [],
  schema: companyRowSchema,
  input: (cells) => ({ ...cells, town: { text: cells.town, postalCode: cells.postalCode } }),
  key: ({ siret = '' }) => {
    const value = siret.replace(/\D/g, '');
    return value === '' ? null : { field: 'siret', value };
  },
};
