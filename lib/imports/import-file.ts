import 'server-only';
import { db } from '@/lib/db';
import { emptyFile, FileRefused } from './file/file-refused';
import { readRecords } from './file/read-records';
import type { FileRecord } from './file/record';
import type { FileSource } from './file/source';
import { type Format, withFormat } from './formats';
import { matchHeader } from './header';
import type { ImportKind } from './import-kind';
import { emptyReport, type ImportReport } from './import-report';
import { loadContext } from './load-context';
import { type ParsedRow, type RowNote, rowParser } from './parse-row';
import { rejectsFile } from './rejects-file';
import { type Batch, type Outcome, writeBatch } from './write-batch';

const BATCH = 250;

export type ImportCall = {
  kind: ImportKind;
  file: FileSource;
  dryRun: boolean;
  now: Date;
  /** AAAA-MM-JJ: the day that ages and dates are held against. */
  today: string;
  /** Pseudonymous id of who imports. */
  by: string;
  /** Called after every batch with what is done so far. */
  onProgress?: (report: ImportReport) => Promise<void> | void;
};

export type ImportResult = {
  report: ImportReport;
  /** Gzipped CSV of the rejected rows; null when there is none. */
  rejects: Buffer | null;
};

/** Imports a file as a stream. Throws FileRefused when it is no such file; bad rows are in the report. */
export function importFile(call: ImportCall): Promise<ImportResult> {
  return withFormat(call.kind, (format) => importRows(call, format));
}

async function importRows<Row>(call: ImportCall, format: Format<Row>): Promise<ImportResult> {
  const records = readRecords(call.file);
  const first = await records.next();
  if (first.done) throw emptyFile();
  const header = matchHeader(first.value.cells, format.columns, format.keyColumns);
  const { postalCodeOf, ...context } = await loadContext(db, call.kind, call.today);
  const parse = rowParser(format, header, context);
  const schema = format.schema(context, () => {});
  const rejects = rejectsFile(first.value.cells);
  const report = emptyReport();
  const batch: Omit<Batch<Row>, 'rows'> = {
    ...{ kind: call.kind, format, dryRun: call.dryRun },
    call: { now: call.now, today: call.today, by: call.by, postalCodeOf },
    fields: new Set(header.keys()),
    read: (cells) => schema.safeParse(format.input(cells)).data ?? null,
  };
  const nameOf = (field: string) => format.columns.find((column) => column.field === field)?.name ?? '';
  for await (const chunk of chunks(readable(records, report), BATCH)) {
    const parsed = chunk.map(parse);
    const taken = parsed.flatMap((row) => (row.ok ? [row] : []));
    const outcomes = await writeBatch({ ...batch, rows: taken });
    tally(report, parsed, outcomes, nameOf, (place, note) => rejects.add(chunk[place]!.cells, note));
    await call.onProgress?.(report);
  }
  const file = await rejects.close();
  report.rejected.sort((a, b) => a.line - b.line);
  return { report, rejects: report.rejected.length > 0 ? file : null };
}

function tally<Row>(
  report: ImportReport,
  parsed: ParsedRow<Row>[],
  outcomes: Outcome[],
  nameOf: (field: string) => string,
  reject: (place: number, note: ImportReport['rejected'][number]) => void,
): void {
  let next = 0;
  parsed.forEach((row, place) => {
    const outcome = row.ok ? outcomes[next++]! : null;
    if (row.ok && outcome && outcome.kind !== 'rejected') {
      report[outcome.kind] += 1;
      report.warnings.push(...row.warnings, ...remarksOf(row.line, outcome, nameOf));
      return;
    }
    const written = outcome?.kind === 'rejected' ? outcome : null;
    const note = row.ok
      ? { line: row.line, column: nameOf(written?.field ?? ''), reason: written?.reason ?? '' }
      : row.rejection;
    report.rejected.push(note);
    reject(place, note);
  });
}

/** With the sheet of whom they are about. */
function remarksOf(line: number, outcome: Outcome, nameOf: (field: string) => string): RowNote[] {
  if (!('entityId' in outcome)) return [];
  const { entityId, remarks = [] } = outcome;
  return remarks.map(({ field, reason }) => ({ line, column: nameOf(field), reason, sheet: entityId }));
}

/** A file that becomes unreadable on the way: what came before stays, the rest is one rejection. */
async function* readable(
  records: AsyncIterable<FileRecord>,
  report: ImportReport,
): AsyncGenerator<FileRecord> {
  let line = 1;
  try {
    for await (const record of records) {
      line = record.line;
      yield record;
    }
  } catch (error) {
    if (!(error instanceof FileRefused) || line === 1) throw error;
    report.rejected.push({ line: line + 1, column: '', reason: error.message });
  }
}

async function* chunks(records: AsyncIterable<FileRecord>, size: number): AsyncGenerator<FileRecord[]> {
  let chunk: FileRecord[] = [];
  for await (const record of records) {
    chunk.push(record);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
