import 'server-only';
import type { Tx } from '@/lib/db';
import type { ImportKind } from './import-kind';

export type ImportRecord = { keyHash: string; rowHash: string; row: Uint8Array; entityId: string };

/** Two imports of one kind take turns, batch by batch: rows of the same key never cross. */
export async function lockImports(tx: Tx, kind: ImportKind): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`import-${kind}`}))`;
}

export async function listImportRecords(
  tx: Tx,
  kind: ImportKind,
  keyHashes: string[],
): Promise<Map<string, ImportRecord>> {
  const rows = await tx.importRecord.findMany({
    where: { kind, keyHash: { in: keyHashes } },
    select: { keyHash: true, rowHash: true, row: true, entityId: true },
  });
  return new Map(rows.map((row) => [row.keyHash, row]));
}

type NewRecord = Omit<ImportRecord, 'row'> & { row: Uint8Array<ArrayBuffer> };

export async function replaceImportRecords(
  tx: Tx,
  kind: ImportKind,
  records: NewRecord[],
  now: Date,
): Promise<void> {
  await tx.importRecord.deleteMany({
    where: { kind, keyHash: { in: records.map(({ keyHash }) => keyHash) } },
  });
  await tx.importRecord.createMany({ data: records.map((record) => ({ kind, ...record, updatedAt: now })) });
}
