import 'server-only';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dayIn } from '@/lib/calendar';
import { errorFacts, log } from '@/lib/log';
import { unsealBytes } from '@/lib/seal';
import { FileRefused } from './file/file-refused';
import { runImport } from './run-import';
import { claimWaitingRun, eraseRunFile, touchRun, type WaitingRun } from './waiting-repository';

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

// The readers want a file they can read twice; it is there in clear only while it is read.
async function importUpload({ id, kind, byId, dryRun, file }: WaitingRun, clock: () => Date): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cartemploi-import-'));
  try {
    const copy = path.join(folder, 'fichier');
    await writeFile(copy, unsealBytes(file), { mode: 0o600 });
    const now = clock();
    const today = dayIn(now).toISOString().slice(0, 10);
    const onProgress = () => touchRun(id, clock());
    await runImport(id, { kind, path: copy, dryRun, now, today, by: byId ?? 'unknown', onProgress }, clock);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
