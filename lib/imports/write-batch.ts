import 'server-only';
import { randomBytes } from 'node:crypto';
import { transaction, type Tx } from '@/lib/db';
import { errorFacts, log } from '@/lib/log';
import { seal, unseal } from '@/lib/seal';
import type { Format } from './formats';
import { hashCells, hashKey } from './import-key';
import type { ImportKind } from './import-kind';
import type { ParsedRow } from './parse-row';
import {
  type ImportRecord,
  listImportRecords,
  lockImports,
  replaceImportRecords,
} from './records-repository';
import type { Cells } from './row-format';
import type { RowItem, RowRemark, WriteCall } from './row-writer';

type Taken<Row> = Extract<ParsedRow<Row>, { ok: true }>;

export type Outcome =
  | { kind: 'accepted' | 'updated'; entityId: string; remarks?: RowRemark[] }
  | { kind: 'unchanged' }
  | { kind: 'rejected'; field: string; reason: string };

export type Batch<Row> = {
  kind: ImportKind;
  format: Format<Row>;
  rows: Taken<Row>[];
  /** Fields whose column the file has: what it lacks stays as last imported. */
  fields: ReadonlySet<string>;
  /** Reads the cells of a row; null when they are no good row today. */
  read: (cells: Cells) => Row | null;
  call: WriteCall;
  dryRun: boolean;
};

class DryRun extends Error {
  constructor(readonly outcomes: Outcome[]) {
    super('dry run');
  }
}

/**
 * Writes rows, an outcome for each in their order. They share a transaction because that is many times faster; when
 * it fails each row gets its own, so that a row is written whole or not at all and harms no other.
 */
export async function writeBatch<Row>(batch: Batch<Row>): Promise<Outcome[]> {
  if (batch.rows.length === 0) return [];
  try {
    return await transaction(async (tx) => {
      const outcomes = await writeTogether(tx, batch);
      if (batch.dryRun) throw new DryRun(outcomes);
      return outcomes;
    }, 60_000);
  } catch (error) {
    if (error instanceof DryRun) return error.outcomes;
    if (!isAboutData(error)) throw error;
    if (batch.rows.length === 1) return [refuse(error)];
    const outcomes: Outcome[] = [];
    for (const row of batch.rows) outcomes.push(...(await writeBatch({ ...batch, rows: [row] })));
    return outcomes;
  }
}

// SQLSTATE classes 22 (a value that does not fit) and 23 (a constraint), or Prisma's names for them. Anything else,
// a lost connection say, is no row's fault and stops the import.
function isAboutData(error: unknown): boolean {
  const { code, message, meta } = error as { code?: unknown; message?: unknown; meta?: unknown };
  if (typeof code === 'string' && /^P20(00|02|03|04|05|06|07|11|12|19|20|23)$/.test(code)) return true;
  return code === 'P2010' || code === 'P2039'
    ? /\b2[23][0-9A-Z]{3}\b/.test(`${String(message)} ${JSON.stringify(meta)}`)
    : false;
}

function refuse(error: unknown): Outcome {
  const reference = randomBytes(4).toString('hex').toUpperCase();
  log.error({ reference, ...errorFacts(error) }, 'a row could not be written');
  return {
    kind: 'rejected',
    field: '',
    reason: `Cette ligne n’a pas pu être enregistrée. Donnez la référence ${reference} à l’administrateur du site.`,
  };
}

async function writeTogether<Row>(tx: Tx, batch: Batch<Row>): Promise<Outcome[]> {
  await lockImports(tx, batch.kind);
  const keyHashes = batch.rows.map(({ key }) => hashKey(batch.kind, key));
  const records = await listImportRecords(tx, batch.kind, keyHashes);
  const prepared = batch.rows.map((row, place) => prepareRow(batch, row, records.get(keyHashes[place]!)));
  const changed = prepared.flatMap((row) => row ?? []);
  const written = changed.length > 0 ? await batch.format.write(tx, changed, batch.call) : [];
  let place = 0;
  const outcomes = prepared.map((row) => (row ? written[place++]! : { kind: 'unchanged' as const }));
  const taken = outcomes.flatMap((outcome, index) => {
    const row = prepared[index];
    if (!row || !('entityId' in outcome)) return [];
    return [{ keyHash: keyHashes[index]!, ...sealRow(row.cells), entityId: outcome.entityId }];
  });
  if (taken.length > 0) await replaceImportRecords(tx, batch.kind, taken, batch.call.now);
  return outcomes;
}

const sealRow = (cells: Cells) => ({ rowHash: hashCells(cells), row: seal(JSON.stringify(cells)) });

/** What is to be written of a row; null when it says what it said last time. */
function prepareRow<Row>(
  { fields, read }: Batch<Row>,
  { line, row, cells }: Taken<Row>,
  record: ImportRecord | undefined,
): (RowItem<Row> & { cells: Cells }) | null {
  if (!record) return { line, row, cells, base: null, entityId: null };
  if (record.rowHash === hashCells(cells)) return null;
  const before = JSON.parse(unseal(record.row)) as Cells;
  const names = Object.keys(cells);
  const merged = Object.fromEntries(
    names.map((field) => [field, (fields.has(field) ? cells : before)[field] ?? '']),
  );
  if (record.rowHash === hashCells(merged)) return null;
  return { line, row: read(merged) ?? row, cells: merged, base: read(before), entityId: record.entityId };
}
