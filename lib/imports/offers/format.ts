import type { RowFormat } from '../row-format';
import { offerColumns } from './columns';
import { type OfferRow, offerRowSchema } from './schema';

export const offerFormat: RowFormat<OfferRow> = {
  columns: offerColumns,
  keyColumns: [],
  schema: offerRowSchema,
  input: (cells) => ({
    ...cells,
    town: cells.town === '' ? null : { text: cells.town, postalCode: '' },
    endsOn: { end: cells.endsOn, start: cells.startsOn, kind: cells.kind },
  }),
  key: ({ siret = '', reference = '' }) =>
    reference === '' ? null : { field: 'reference', value: `${siret.replace(/\D/g, '')}#${reference}` },
};
