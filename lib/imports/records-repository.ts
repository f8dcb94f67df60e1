import 'server-only';
import type { Tx } from '@/lib/db';
import type { ImportKind } from './import-kind';
import { insertRows, toHex } from './insert-rows';

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
  const rows = await tx.$queryRaw<ImportRecord[]>`
    SELECT "keyHash", "rowHash", "row", "entityId" FROM "ImportRecord"
     WHERE kind = ${kind}::"ImportKind" AND "keyHash" = ANY (${keyHashes})`;
  return new Map(rows.map((row) => [row.keyHash, row]));
}

export async function replaceImportRecords(
  tx: Tx,
  kind: ImportKind,
  records: ImportRecord[],
  now: Date,
): Promise<void> {
  await insertRows(
    tx,
    'ImportRecord',
    COLUMNS,
    records.map((record) => ({ kind, ...record, row: toHex(record.row), updatedAt: now.toISOString() })),
    `ON CONFLICT (kind, "keyHash") DO UPDATE SET "rowHash" = excluded."rowHash", "row" = excluded."row",
       "entityId" = excluded."entityId", "updatedAt" = excluded."updatedAt"`,
  );
}

const COLUMNS = {
  ...{ kind: '"ImportKind"', keyHash: 'text', rowHash: 'text', row: 'bytea', entityId: 'text' },
  updatedAt: 'timestamptz',
};
