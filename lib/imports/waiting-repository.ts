import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { ImportKind } from './import-kind';
import type { ImportReport } from './import-report';

// Far longer than a batch takes, each of which says that the run goes on; running one twice would be slow, not wrong.
const STALE_MINUTES = 10;

type Upload = {
  kind: ImportKind;
  fileName: string;
  byId: string;
  dryRun: boolean;
  /** Sealed. */
  file: Uint8Array<ArrayBuffer>;
};

export async function insertUpload(tx: Tx, upload: Upload): Promise<{ id: string }> {
  return tx.importRun.create({ data: upload, select: { id: true } });
}

export type WaitingRun = {
  id: string;
  kind: ImportKind;
  byId: string | null;
  dryRun: boolean;
  file: Uint8Array;
};

/** Takes the oldest uploaded file that nobody imports: a run that stopped on the way is taken up again. */
export async function claimWaitingRun(now: Date): Promise<WaitingRun | null> {
  const stale = new Date(now.getTime() - STALE_MINUTES * 60_000);
  const rows = await db.$queryRaw<WaitingRun[]>`
    UPDATE "ImportRun" SET "startedAt" = ${now}
     WHERE id = (SELECT id FROM "ImportRun"
                  WHERE file IS NOT NULL AND "finishedAt" IS NULL AND "fileKeptUntil" IS NULL
                    AND ("startedAt" IS NULL OR "startedAt" < ${stale})
                  ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, kind::text, "byId", "dryRun", file`;
  return rows[0] ?? null;
}

/** A run that goes on is not stale. */
export async function touchRun(id: string, now: Date): Promise<void> {
  await db.importRun.updateMany({ where: { id, finishedAt: null }, data: { startedAt: now } });
}

/** Reports and rejected rows name people: they go after 30 days, the counts stay. */
export async function eraseOldReports(tx: Tx, before: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ImportRun" SET report = NULL, rejects = NULL, file = NULL, "fileKeptUntil" = NULL
     WHERE "createdAt" < ${before} AND (report IS NOT NULL OR rejects IS NOT NULL OR file IS NOT NULL)`;
}

const counts = { rowsRead: true, accepted: true, updated: true, unchanged: true, rejected: true } as const;
const facts = {
  ...{ id: true, kind: true, fileName: true, dryRun: true, createdAt: true, startedAt: true },
  finishedAt: true,
  fileKeptUntil: true,
  error: true,
  by: { select: { name: true, email: true } },
  ...counts,
} as const;

export async function listRuns(limit: number) {
  return db.importRun.findMany({ orderBy: { createdAt: 'desc' }, take: limit, select: facts });
}

export async function findRun(id: string) {
  const run = await db.importRun.findUnique({
    where: { id },
    select: { ...facts, report: true, importedAs: { select: { id: true } } },
  });
  if (!run) return null;
  const kept = await db.importRun.count({ where: { id, NOT: { rejects: null } } });
  return {
    ...run,
    report: run.report as Pick<ImportReport, 'rejected' | 'warnings'> | null,
    hasRejects: kept > 0,
  };
}

export type RunFacts = Awaited<ReturnType<typeof listRuns>>[number];

/** Sealed and gzipped. */
export async function findRejects(id: string): Promise<{ fileName: string; rejects: Uint8Array } | null> {
  const run = await db.importRun.findUnique({ where: { id }, select: { fileName: true, rejects: true } });
  return run?.rejects ? { fileName: run.fileName, rejects: run.rejects } : null;
}
