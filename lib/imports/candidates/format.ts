import type { RowFormat } from '../row-format';
import { candidateColumns } from './columns';
import { type CandidateRow, candidateRowSchema } from './schema';

export const candidateFormat: RowFormat<CandidateRow> = {
  columns: candidateColumns,
  keyColumns: ['numero_dossier', 'courriel'],
  schema: candidateRowSchema,
  input: (cells) => ({
    ...cells,
    fileNumber: { text: cells.fileNumber, email: cells.email },
    town: { text: cells.town, postalCode: cells.postalCode },
  }),
  key: ({ fileNumber, email }) =>
    fileNumber
      ? { field: 'fileNumber', value: `dossier:${fileNumber.toUpperCase()}` }
      : email
        ? { field: 'email', value: `courriel:${email.toLowerCase()}` }
        : null,
};
