import path from 'node:path';
import ExcelJS from 'exceljs';
import { db } from '@/lib/db';
import { readRecords } from '@/lib/imports/file/read-records';
import { importFile } from '@/lib/imports/import-file';
import { IMPORT_KINDS, type ImportKind } from '@/lib/imports/import-kind';
import { installMission } from '../../support/installation';
import { readExpected, samples } from '../../support/sample-context';
import { temporaryFile } from '../../support/temporary-file';

// Offers need their companies.
const ORDER: ImportKind[] = ['candidats', 'entreprises', 'partenaires', 'offres'];

const call = (kind: ImportKind, file: string, dryRun = false) => ({
  kind,
  file,
  dryRun,
  by: 'test',
  today: '2026-11-22',
  now: new Date('2026-11-22T10:00:00Z'),
});

async function importSample(kind: ImportKind, dryRun = false) {
  const { report } = await importFile(call(kind, path.join(samples, `${kind}.csv`), dryRun));
  return report;
}

const place = ({ line, column }: { line: number; column: string }) => ({ line, column });

async function asWorkbook(kind: ImportKind): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Feuille 1');
  for await (const { cells } of readRecords(path.join(samples, `${kind}.csv`))) sheet.addRow(cells);
  return temporaryFile(`${kind}.xlsx`, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

jest.setTimeout(60_000);
beforeEach(installMission);

describe('importing the sample files', () => {
  it('takes what expected.json says, then finds everything unchanged', async () => {
    const expected = readExpected();
    for (const kind of ORDER) {
      const { accepted, updated, unchanged, rejected, warnings } = await importSample(kind);
      const { warnings: expectedWarnings = [], ...rest } = expected[`${kind}.csv`]!;
      expect({ kind, accepted, rejected: rejected.map(place) }).toEqual({ kind, ...rest });
      expect(warnings.map(place)).toEqual(expectedWarnings);
      expect([updated, unchanged]).toEqual([0, 0]);
    }
    for (const kind of ORDER) {
      const { accepted, updated, unchanged, rejected } = await importSample(kind);
      const known = expected[`${kind}.csv`]!;
      expect({ kind, accepted, updated, unchanged }).toEqual({
        kind,
        accepted: 0,
        updated: 0,
        unchanged: known.accepted,
      });
      expect(rejected.map(place)).toEqual(known.rejected);
    }
  });

  it('publishes nothing: every page waits for review, consent and charter', async () => {
    for (const kind of ORDER) await importSample(kind);
    const waiting = { where: { state: 'submitted' as const } };
    expect(await db.profileVersion.count(waiting)).toBe(52);
    expect(await db.companyVersion.count(waiting)).toBe(26);
    expect(await db.partnerVersion.count(waiting)).toBe(15);
    expect(await db.offerVersion.count(waiting)).toBe(20);
    expect(await db.candidate.count({ where: { state: 'imported' } })).toBe(52);
    expect(await db.publicProfile.count()).toBe(0);
  });

  it('says the same of a dry run and writes nothing', async () => {
    const expected = readExpected();
    for (const kind of IMPORT_KINDS.filter((name) => name !== 'offres')) {
      const { accepted, rejected } = await importSample(kind, true);
      expect({ accepted, rejected: rejected.map(place) }).toEqual({
        accepted: expected[`${kind}.csv`]!.accepted,
        rejected: expected[`${kind}.csv`]!.rejected,
      });
    }
    expect(await db.candidate.count()).toBe(0);
    expect(await db.importRecord.count()).toBe(0);
  });

  it('takes the same rows from a workbook, by its row numbers', async () => {
    const expected = readExpected();
    for (const kind of ORDER) {
      const { report } = await importFile(call(kind, await asWorkbook(kind)));
      const known = expected[`${kind}.csv`]!;
      expect({
        kind,
        accepted: report.accepted,
        columns: report.rejected.map(({ column }) => column),
      }).toEqual({
        kind,
        accepted: known.accepted,
        columns: known.rejected.map(({ column }) => column),
      });
    }
  });

  it('gives back the rejected rows as a file that can be imported once corrected', async () => {
    const { gunzipSync } = await import('node:zlib');
    const { rejects } = await importFile(call('candidats', path.join(samples, 'candidats.csv')));
    const corrected = gunzipSync(rejects!).toString('utf8').replace('emploi|vacances', 'emploi');
    const { report } = await importFile(call('candidats', temporaryFile('corrigé.csv', corrected)));
    expect([report.accepted, report.rejected.length]).toEqual([1, 7]);
  });
});
