import { readFile } from 'node:fs/promises';
import type { CellValue } from 'exceljs';
import { FileRefused } from './file-refused';
import { openWorkbook } from './open-workbook';
import { cleanCell, type FileRecord } from './record';
import { spoolRows } from './row-spool';
import type { FileSource } from './source';

const damaged = (cause: unknown) =>
  new FileRefused(
    'Ce classeur ne peut pas être lu : il est abîmé ou n’est pas un .xlsx. Ouvrez-le et enregistrez-le de nouveau en .xlsx ou en CSV.',
    'the workbook is damaged, or no .xlsx. Open it and save it again as .xlsx or CSV.',
    { cause },
  );

/**
 * The rows of the first sheet of a workbook that has any; empty rows are left out but counted. They are all read before
 * the first is given: a workbook keeps its words in memory, and they are let go by then.
 */
export function readXlsx(source: FileSource): AsyncGenerator<FileRecord> {
  return spoolRows(readSheet(source));
}

const bufferOf = (content: Uint8Array) => Buffer.from(content.buffer, content.byteOffset, content.byteLength);

async function* readSheet(source: FileSource): AsyncGenerator<FileRecord> {
  try {
    const content = typeof source === 'string' ? await readFile(source) : bufferOf(source);
    for await (const sheet of openWorkbook(content)) {
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
