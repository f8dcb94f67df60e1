import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CellValue } from 'exceljs';
import { FileRefused } from './file-refused';
import { cleanCell, type FileRecord } from './record';
import { keepLettersWhole } from './whole-letters';

const damaged = (cause: unknown) =>
  new FileRefused(
    'Ce classeur ne peut pas être lu : il est abîmé ou n’est pas un .xlsx. Ouvrez-le et enregistrez-le de nouveau en .xlsx ou en CSV.',
    'the workbook is damaged, or no .xlsx. Open it and save it again as .xlsx or CSV.',
    { cause },
  );

/**
 * Streams the rows of the first sheet of a workbook; empty rows are left out but counted. The rows pass through a
 * temporary file: a workbook keeps all its words in memory, and they are let go before the first row is given.
 */
export async function* readXlsx(path: string): AsyncGenerator<FileRecord> {
  const folder = await mkdtemp(join(tmpdir(), 'cartemploi-xlsx-'));
  const spool = join(folder, 'rows');
  try {
    await pipeline(Readable.from(toLines(readSheet(path))), createWriteStream(spool, { mode: 0o600 }));
    for await (const line of createInterface({ input: createReadStream(spool), crlfDelay: Infinity })) {
      yield JSON.parse(line) as FileRecord;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* toLines(records: AsyncIterable<FileRecord>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}

async function* readSheet(path: string): AsyncGenerator<FileRecord> {
  // heavy, and most files are CSV
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(createReadStream(path), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  keepLettersWhole(workbook);
  try {
    for await (const sheet of workbook) {
      let filled = false;
      for await (const row of sheet) {
        const values = row.values as CellValue[];
        const cells = Array.from({ length: values.length - 1 }, (_, index) =>
          cleanCell(readValue(values[index + 1])),
        );
        if (cells.every((cell) => cell === '')) continue;
        filled = true;
        yield { line: row.number, cells };
      }
      if (filled) return;
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw damaged(error);
  }
}

/** A cell as its reader sees it: dates as AAAA-MM-JJ, numbers without exponent, the result of a formula. */
function readValue(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number')
    return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 6 });
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return readValue(value.text);
  if ('result' in value) return readValue(value.result);
  return '';
}
