import path from 'node:path';
import { candidateFormat } from '@/lib/imports/candidates/format';
import { companyFormat } from '@/lib/imports/companies/format';
import { readRecords } from '@/lib/imports/file/read-records';
import { matchHeader } from '@/lib/imports/header';
import { offerFormat } from '@/lib/imports/offers/format';
import { type ParsedRow, rowParser } from '@/lib/imports/parse-row';
import { partnerFormat } from '@/lib/imports/partners/format';
import type { RowFormat } from '@/lib/imports/row-format';
import { readExpected, sampleContext, samples } from '../../support/sample-context';

async function readSample<Row>(file: string, format: RowFormat<Row>, companies?: Set<string>) {
  const records = readRecords(path.join(samples, file));
  const header = (await records.next()).value;
  const parse = rowParser(
    format,
    matchHeader(header.cells, format.columns, format.keyColumns),
    await sampleContext(companies),
  );
  const rows: ParsedRow<Row>[] = [];
  for await (const record of records) rows.push(parse(record));
  const taken = rows.flatMap((row) => (row.ok ? [row] : []));
  const place = ({ line, column }: { line: number; column: string }) => ({ line, column });
  const warnings = taken.flatMap((row) => row.warnings).map(place);
  return {
    taken: taken.map(({ row }) => row),
    report: {
      accepted: taken.length,
      rejected: rows.flatMap((row) => (row.ok ? [] : [place(row.rejection)])),
      ...(warnings.length > 0 && { warnings }),
    },
  };
}

describe('the sample files', () => {
  it('give the rows that expected.json says', async () => {
    const companies = await readSample('entreprises.csv', companyFormat);
    const known = new Set(companies.taken.map(({ siret }) => siret));
    const reports = {
      'candidats.csv': (await readSample('candidats.csv', candidateFormat)).report,
      'entreprises.csv': companies.report,
      'offres.csv': (await readSample('offres.csv', offerFormat, known)).report,
      'partenaires.csv': (await readSample('partenaires.csv', partnerFormat)).report,
    };
    expect(reports).toEqual(readExpected());
  });

  it('know every savoir-faire and trade they name', async () => {
    const { taken } = await readSample('candidats.csv', candidateFormat);
    expect(taken.flatMap((row) => [...row.skills.proposed, ...row.occupations.proposed])).toEqual([]);
  });
});
