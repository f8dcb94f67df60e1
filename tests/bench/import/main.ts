import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSeedReferentials } from '@/lib/referentials/seed-files';
import { readPack } from '@/lib/territory/pack';
import { openBenchDatabase } from '../open-bench-database';
import { printLine } from '../print-line';
import { candidateRow, COLUMNS } from './candidate-rows';
import { runImportCommand } from './run-import';
import { writeCsv, writeWorkbook } from './write-files';

const LIMIT_MB = 300;
const TODAY = '2026-11-22';

/**
 * 100,000 candidates in one CSV file through `npm run import`, from its start to its end, then as many others in one
 * workbook. IMPORT_BENCH_ROWS=10000 takes fewer, for a quick look.
 */
const rows = Number(process.env.IMPORT_BENCH_ROWS ?? 100_000);
const size = rows % 1000 ? String(rows) : `${rows / 1000}k`;
const database = await openBenchDatabase();
const { installMission } = await import('@/tests/support/installation');
const { db } = await import('@/lib/db');
await installMission();
await db.$disconnect();

const labels = readSeedReferentials();
const communes = readPack().communes.map(({ name }) => name);
const folder = mkdtempSync(path.join(os.tmpdir(), 'cartemploi-bench-'));

function* candidates(from: number): Generator<string[]> {
  yield COLUMNS;
  for (let number = from; number < from + rows; number++) yield candidateRow(number, labels, communes);
}

async function measure(name: string, file: string): Promise<void> {
  console.error(`${name}: importing`);
  const { accepted, seconds, peakBytes } = await runImportCommand('bench', file, TODAY);
  if (accepted !== rows) throw new Error(`${accepted} of ${rows} rows were taken`);
  const peak = peakBytes / 1e6;
  printLine({ name: `import/${name}/rows`, unit: 'rows/s', value: rows / seconds });
  printLine({
    ...{ name: `import/${name}/peak`, unit: 'MB', value: peak },
    ...{ baseline: LIMIT_MB, ratio: peak / LIMIT_MB },
  });
}

try {
  const [csv, workbook] = [path.join(folder, 'candidats.csv'), path.join(folder, 'candidats.xlsx')];
  await writeCsv(csv, candidates(0));
  await measure(size, csv);
  await writeWorkbook(workbook, candidates(rows));
  await measure(`${size}-xlsx`, workbook);
} finally {
  rmSync(folder, { recursive: true, force: true });
  await database.close();
}
