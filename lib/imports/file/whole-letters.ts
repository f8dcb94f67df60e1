import { Readable } from 'node:stream';

type Chunks = AsyncIterable<Uint8Array>;

/** What we need of the inside of exceljs 4.4's WorkbookReader, pinned with it. */
type Inside = {
  _parseSharedStrings: (entry: Readable) => AsyncGenerator<unknown>;
  _parseWorksheet: (chunks: AsyncIterable<string>, sheet: string) => AsyncGenerator<unknown>;
};

/**
 * exceljs decodes each chunk of a workbook by itself, so an accented letter that two chunks share becomes "��".
 * The reader gets text instead, decoded as one stream. A test holds this.
 */
export function keepLettersWhole(reader: object): void {
  const inside = reader as Inside;
  const parseStrings = inside._parseSharedStrings.bind(inside);
  const parseSheet = inside._parseWorksheet.bind(inside);
  inside._parseSharedStrings = (entry) => parseStrings(Readable.from(decode(entry)));
  inside._parseWorksheet = (chunks, sheet) => parseSheet(decode(chunks as unknown as Chunks), sheet);
}

async function* decode(chunks: Chunks): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
}
