import 'server-only';
import { dayIn } from '@/lib/calendar';
import { errorFacts, log } from '@/lib/log';
import { unsealBytes } from '@/lib/seal';
import { FileRefused } from './file/file-refused';
import { eraseRunFile } from './kept-file-repository';
import { runImport } from './run-import';
import { claimWaitingRun, touchRun, type WaitingRun } from './waiting-repository';

/** Imports the uploaded files that wait, one after the other. A failure is kept with its run and stops nothing else. */
export async function runWaitingImports(clock: () => Date): Promise<void> {
  for (let run = await claimWaitingRun(clock()); run; run = await claimWaitingRun(clock())) {
    try {
      await importUpload(run, clock);
    } catch (error) {
      if (!(error instanceof FileRefused))
        log.error({ run: run.id, ...errorFacts(error) }, 'an import failed');
    }
    await eraseRunFile(run.id);
  }
}

// the file is in clear in memory only
async function importUpload({ id, kind, byId, dryRun, file }: WaitingRun, clock: () => Date): Promise<void> {
  const now = clock();
  const today = dayIn(now).toISOString().slice(0, 10);
  const onProgress = () => touchRun(id, clock());
  const call = { kind, dryRun, now, today, by: byId ?? 'unknown', onProgress };
  await runImport(id, { ...call, file: unsealBytes(file) }, clock);
}
