import { createReadStream } from 'node:fs';
import type { CellValue } from 'exceljs';
import { FileRefused } from './file-refused';
import { cleanCell, type FileRecord } from './record';

const DAMAGED =
  'Ce classeur ne peut pas être lu : il est abîmé ou n’est pas un .xlsx. Ouvrez-le et enregistrez-le de nouveau en .xlsx ou en CSV.';

/** Streams the rows of the first sheet of a workbook; empty rows are left out but counted. */
export async function* readXlsx(path: string): AsyncGenerator<FileRecord> {
  // heavy, and most files are CSV
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(createReadStream(path), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
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
    throw new FileRefused(DAMAGED, { cause: error });
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
