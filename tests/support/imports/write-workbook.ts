import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';

const COLUMNS = ['numero_dossier', 'nom', 'prénom', 'date_naissance', 'commune'];

type Wish = { columns?: string[]; damaged?: boolean };

/**
 * A workbook of so many candidates of that name, as some programs write it: its sheet stands before its words. A
 * damaged one is found out at its words only.
 */
export async function writeWorkbook(name: string, rows: number, wish: Wish = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Candidats');
  sheet.addRow(wish.columns ?? COLUMNS);
  for (let row = 1; row <= rows; row++) sheet.addRow([String(row), name, 'Ana', '01/02/2006', 'Honfleur']);
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  if (wish.damaged) parts['xl/sharedStrings.xml'] = strToU8('<sst><si><t>Ana</si></sst>');
  const isSheet = (part: string) => part.startsWith('xl/worksheets/');
  const order = Object.keys(parts).sort((a, b) => Number(isSheet(b)) - Number(isSheet(a)));
  return zipSync(Object.fromEntries(order.map((part) => [part, parts[part]!])));
}
