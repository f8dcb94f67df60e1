import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';

/** The file as Excel in French writes it, row by row: nothing is held in memory. */
export async function writeCsv(file: string, rows: Iterable<string[]>): Promise<void> {
  await pipeline(Readable.from(lines(rows)), createWriteStream(file));
}

function* lines(rows: Iterable<string[]>): Generator<string> {
  yield '\ufeff';
  for (const row of rows) yield `${row.join(';')}\r\n`;
}

export async function writeWorkbook(file: string, rows: Iterable<string[]>): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  const sheet = workbook.addWorksheet('Candidats');
  for (const row of rows) sheet.addRow(row).commit();
  await workbook.commit();
}
