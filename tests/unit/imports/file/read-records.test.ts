import ExcelJS from 'exceljs';
import { readRecords } from '@/lib/imports/file/read-records';
import { temporaryFile } from '../../../support/temporary-file';

async function read(content: string | Uint8Array) {
  const records = [];
  for await (const record of readRecords(temporaryFile('file', content))) records.push(record);
  return records;
}

const bytes = (hex: string) => Buffer.from(hex, 'hex');

jest.setTimeout(30_000);

describe('reading an import file', () => {
  it('reads semicolons, commas and tabs', async () => {
    for (const sign of [';', ',', '\t']) {
      expect(await read(`nom${sign}commune\nA${sign}B\n`)).toEqual([
        { line: 1, cells: ['nom', 'commune'] },
        { line: 2, cells: ['A', 'B'] },
      ]);
    }
  });

  it('does not count signs inside quotes when it looks for the delimiter', async () => {
    expect((await read('"nom, prénom, surnom";commune\nA;B'))[0]?.cells).toEqual([
      'nom, prénom, surnom',
      'commune',
    ]);
  });

  it('reads UTF-8 with and without mark, Windows-1252, and UTF-16 with mark', async () => {
    const text = 'prénom;ville\nZoé;Cœur – 12 €';
    const expected = ['Zoé', 'Cœur – 12 €'];
    const windows = Buffer.from('pr\xe9nom;ville\nZo\xe9;C\x9cur \x96 12 \x80', 'latin1');
    for (const file of [text, `\ufeff${text}`, windows, Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      const [header, row] = await read(file);
      expect(header?.cells).toEqual(['prénom', 'ville']);
      expect(row?.cells).toEqual(expected);
    }
  });

  it('tells the line where a record begins, whatever breaks its cells and ends its lines', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['a;b', '1;"x\ny"', '', '2;"x\r\ny\r\nz"', ';', '3;z'].join(end);
      expect((await read(text)).map(({ line, cells }) => [line, cells[0]])).toEqual([
        [1, 'a'],
        [2, '1'],
        [5, '2'],
        [9, '3'],
      ]);
    }
  });

  it('keeps doubled quotes and tolerates a lone one inside a cell', async () => {
    expect((await read('a;b\n"dit ""non""";5" de large'))[1]?.cells).toEqual(['dit "non"', '5" de large']);
  });

  it.each([
    ['a PDF', bytes('255044462d312e370a'), /PDF/],
    ['an empty file', '', /vide/],
    ['a file of blank lines', '\n \n', /vide/],
    ['an old or protected workbook', bytes('d0cf11e0a1b11ae1'), /ancien classeur/],
    ['UTF-16 without mark', Buffer.from('nom;commune\nA;B', 'utf16le'), /encodage/],
    ['binary data', bytes('0102030405060708'), /encodage/],
    ['a Mac Roman file', Buffer.from('pr\x8enom;r\x8ef\x8erence\nA;B', 'latin1'), /encodage/],
    ['a quote that is never closed', 'a;b\n1;"x\n2;y\n', /guillemet/],
    ['a damaged workbook', bytes('504b0304ffffffffffffffffffffffffffff'), /classeur/],
  ])('refuses %s with a sentence', async (_what, content, sentence) => {
    await expect(read(content)).rejects.toMatchObject({
      name: 'FileRefused',
      message: expect.stringMatching(sentence),
    });
  });

  it('reads a workbook: numbers, dates, links, formulas, and its row numbers', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Feuille');
    sheet.addRow(['siret', 'date', 'lien', 'formule', 'oui']);
    sheet.addRow([]);
    sheet.addRow([
      99867987200049,
      new Date('2026-11-22T00:00:00Z'),
      { text: 'a@b.test', hyperlink: 'mailto:a@b.test' },
      { formula: '1+1', result: 2 },
      true,
    ]);
    expect(await read(new Uint8Array(await workbook.xlsx.writeBuffer()))).toEqual([
      { line: 1, cells: ['siret', 'date', 'lien', 'formule', 'oui'] },
      { line: 3, cells: ['99867987200049', '2026-11-22', 'a@b.test', '2', 'oui'] },
    ]);
  });

  it('keeps every accented letter of a workbook that is read in many pieces', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Feuille');
    const cell = (row: number) => `${'é'.repeat(50 + (row % 7))}œ€ ${row}`;
    for (let row = 1; row <= 2_000; row++) sheet.addRow([cell(row)]);
    const records = await read(new Uint8Array(await workbook.xlsx.writeBuffer({ useSharedStrings: true })));
    expect(records.filter(({ line, cells }) => cells[0] !== cell(line))).toEqual([]);
    expect(records).toHaveLength(2_000);
  });
});
