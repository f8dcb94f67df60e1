import { open } from 'node:fs/promises';
import { detectFormat } from './detect-format';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { FileRecord } from './record';

/**
 * Streams the records of a CSV or .xlsx file, header first, in constant memory.
 * Throws `FileRefused`, before the first record where it can, when the file is something else.
 */
export async function* readRecords(path: string): AsyncGenerator<FileRecord> {
  const format = detectFormat(await readHead(path));
  yield* format === 'xlsx' ? readXlsx(path) : readCsv(path);
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
