import 'server-only';
import { db, transaction } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { seal } from '@/lib/seal';
import { FileRefused } from './file/file-refused';
import { type ImportCall, importFile } from './import-file';
import { countRows, type ImportReport } from './import-report';
import { keepCheckedFile } from './kept-file-repository';
import { failRun, finishRun, updateRunProgress } from './runs-repository';

const MOST_NOTES = 2000;
const UNEXPECTED =
  'L’import s’est arrêté de notre côté. Les lignes déjà prises sont gardées : importez le même fichier de nouveau, rien ne sera pris deux fois.';

/** Imports a file and keeps its progress, report and rejected rows under an `ImportRun` that exists already. */
export async function runImport(
  runId: string,
  call: ImportCall,
  finishedAt: () => Date,
): Promise<ImportReport> {
  try {
    const { report, rejects } = await importFile({
      ...call,
      onProgress: async (so) => {
        await updateRunProgress(db, runId, countsOf(so));
        await call.onProgress?.(so);
      },
    });
    const outcome = {
      ...countsOf(report),
      report: {
        rejected: report.rejected.slice(0, MOST_NOTES),
        warnings: report.warnings.slice(0, MOST_NOTES),
      },
      rejects: rejects && seal(rejects),
      finishedAt: finishedAt(),
    };
    await transaction(async (tx) => {
      await finishRun(tx, runId, outcome);
      await keepCheckedFile(tx, runId);
    });
    const { accepted, updated, unchanged, rejected } = countsOf(report);
    await recordEvent(db, {
      ...{ name: 'file_imported', actor: call.by, subject: 'ImportRun', subjectId: runId },
      data: { kind: call.kind, dryRun: call.dryRun, accepted, updated, unchanged, rejected },
    });
    return report;
  } catch (error) {
    await failRun(db, runId, error instanceof FileRefused ? error.message : UNEXPECTED, finishedAt());
    throw error;
  }
}

const countsOf = (report: ImportReport) => ({
  rowsRead: countRows(report),
  accepted: report.accepted,
  updated: report.updated,
  unchanged: report.unchanged,
  rejected: report.rejected.length,
});
