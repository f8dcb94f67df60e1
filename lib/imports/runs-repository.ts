import 'server-only';
import type { Tx } from '@/lib/db';
import type { ImportKind } from './import-kind';
import type { ImportReport } from './import-report';

type NewRun = {
  kind: ImportKind;
  fileName: string;
  byId: string | null;
  dryRun: boolean;
  startedAt: Date;
};

export async function insertRun(tx: Tx, run: NewRun): Promise<{ id: string }> {
  return tx.importRun.create({ data: run, select: { id: true } });
}

type Counts = { rowsRead: number; accepted: number; updated: number; unchanged: number; rejected: number };

export async function updateRunProgress(tx: Tx, id: string, counts: Counts): Promise<void> {
  await tx.importRun.update({ where: { id }, data: counts });
}

type Outcome = Counts & {
  report: Pick<ImportReport, 'rejected' | 'warnings'>;
  rejects: Uint8Array<ArrayBuffer> | null;
  finishedAt: Date;
};

export async function finishRun(tx: Tx, id: string, outcome: Outcome): Promise<void> {
  await tx.importRun.update({ where: { id }, data: outcome });
}

export async function failRun(tx: Tx, id: string, error: string, finishedAt: Date): Promise<void> {
  await tx.importRun.update({ where: { id }, data: { error, finishedAt } });
}
