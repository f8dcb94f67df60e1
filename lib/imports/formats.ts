import 'server-only';
import { candidateFormat } from './candidates/format';
import { writeCandidates } from './candidates/write-rows';
import { companyFormat } from './companies/format';
import { writeCompanies } from './companies/write-rows';
import type { ImportKind } from './import-kind';
import { offerFormat } from './offers/format';
import { writeOffers } from './offers/write-rows';
import { partnerFormat } from './partners/format';
import { writePartners } from './partners/write-rows';
import type { RowFormat } from './row-format';
import type { RowWriter } from './row-writer';

export type Format<Row> = RowFormat<Row> & { write: RowWriter<Row> };

/** Calls `work` with the format of that kind, whatever its rows are. */
export function withFormat<Result>(kind: ImportKind, work: <Row>(format: Format<Row>) => Result): Result {
  switch (kind) {
    case 'candidats':
      return work({ ...candidateFormat, write: writeCandidates });
    case 'entreprises':
      return work({ ...companyFormat, write: writeCompanies });
    case 'partenaires':
      return work({ ...partnerFormat, write: writePartners });
    case 'offres':
      return work({ ...offerFormat, write: writeOffers });
  }
}
