import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { dayIn } from '@/lib/calendar';
import { db } from '@/lib/db';
import { FileRefused } from '@/lib/imports/file/file-refused';
import { importFile } from '@/lib/imports/import-file';
import { countRows, type ImportReport } from '@/lib/imports/import-report';
import { runImport } from '@/lib/imports/run-import';
import { insertRun } from '@/lib/imports/runs-repository';
import { PlainError } from '@/lib/plain-error';
import { type ImportArguments, readImportArguments } from './import-arguments';
import { sayFailure } from './say-failure';

async function main(): Promise<void> {
  const wanted = readImportArguments(process.argv.slice(2));
  await access(wanted.file, constants.R_OK).catch(() => {
    throw new PlainError(`The file "${wanted.file}" cannot be read: check its path.`);
  });
  const report = await run(wanted);
  if (process.stderr.isTTY) process.stderr.write('\r');
  console.log(wanted.json ? JSON.stringify(report) : describe(wanted, report));
}

async function run({ kind, file, dryRun, today }: ImportArguments): Promise<ImportReport> {
  const now = today ? new Date(`${today}T10:00:00Z`) : new Date();
  const day = dayIn(now).toISOString().slice(0, 10);
  const call = { kind, file, dryRun, now, today: day, by: 'command' };
  if (dryRun) return (await importFile({ ...call, onProgress: showProgress })).report;
  const fileName = path.basename(file);
  const { id } = await insertRun(db, { kind, fileName, byId: null, dryRun, startedAt: new Date() });
  return runImport(id, call, () => new Date());
}

function showProgress(report: ImportReport): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${countRows(report)} rows`);
}

function describe({ file, dryRun }: ImportArguments, report: ImportReport): string {
  const counts = `${report.accepted} accepted, ${report.updated} updated, ${report.unchanged} unchanged, ${report.rejected.length} rejected`;
  return [
    `${path.basename(file)}: ${counts}${dryRun ? ' (dry run: nothing was written)' : ''}`,
    ...report.rejected.map(({ line, column, reason }) => `  rejected  line ${line}, ${column}: ${reason}`),
    ...report.warnings.map(({ line, column, reason }) => `  warning   line ${line}, ${column}: ${reason}`),
  ].join('\n');
}

await main().then(
  () => process.exit(0),
  (error: unknown) => {
    if (error instanceof FileRefused)
      console.error(`The file was refused, nothing was imported: ${error.english}`);
    else sayFailure(error);
    process.exit(1);
  },
);
