import { PassThrough, Readable } from 'node:stream';
import type { Row } from 'exceljs';

type Sheet = AsyncIterable<Row>;

/** What we need of the inside of exceljs 4.4's WorkbookReader, pinned with it. */
type Inside = {
  _parseRels: (entry: Readable) => Promise<void>;
  _parseWorkbook: (entry: Readable) => Promise<void>;
  _parseStyles: (entry: Readable) => Promise<void>;
  _parseSharedStrings: (entry: Readable) => AsyncIterable<unknown>;
  _parseWorksheet: (chunks: AsyncIterable<string>, sheet: string) => Iterable<{ value: Sheet }>;
};

/**
 * The sheets of a workbook, in the order of its archive. exceljs reads the archive as it comes and keeps the sheets
 * that stand before their words in temporary files, in clear; here the archive's own directory says where each part
 * is, so the words come first and nothing is kept.
 */
export async function* openWorkbook(content: Buffer): AsyncGenerator<Sheet> {
  // heavy, and most files are CSV
  const [{ default: ExcelJS }, { Open }] = await Promise.all([import('exceljs'), import('unzipper')]);
  const { files } = await Open.buffer(content);
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(new PassThrough(), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  }) as unknown as Inside;
  const part = (path: string) => files.find((file) => file.path === path)?.stream() ?? Readable.from([]);
  await reader._parseRels(part('xl/_rels/workbook.xml.rels'));
  await reader._parseWorkbook(part('xl/workbook.xml'));
  await reader._parseStyles(part('xl/styles.xml'));
  const words = reader._parseSharedStrings(Readable.from(decode(part('xl/sharedStrings.xml'))));
  for await (const word of words) void word;
  for (const file of files) {
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(file.path)?.[1];
    if (number === undefined) continue;
    for (const { value } of reader._parseWorksheet(decode(file.stream()), number)) yield value;
  }
}

/** exceljs decodes each chunk by itself, so an accented letter that two chunks share becomes "��". A test holds this. */
async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
}
