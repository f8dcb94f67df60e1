import { detectFormat } from './detect-format';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { FileRecord } from './record';
import { type FileSource, readHead } from './source';

/**
 * Streams the records of a CSV or .xlsx file, header first. A CSV takes constant memory; a workbook takes its own
 * compressed size. Nothing is written to a disk on the way.
 * Throws `FileRefused`, before the first record where it can, when the file is something else.
 */
export async function* readRecords(source: FileSource): AsyncGenerator<FileRecord> {
  const format = detectFormat(await readHead(source, 8));
  yield* format === 'xlsx' ? readXlsx(source) : readCsv(source);
}
