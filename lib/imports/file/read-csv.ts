import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { detectEncoding, type Encoding } from './detect-encoding';
import { emptyFile, FileRefused } from './file-refused';
import { cleanCell, type FileRecord } from './record';
import { bytesOf, type FileSource } from './source';

const LONGEST_RECORD = 1_000_000;

/** Streams the records of a CSV file; empty lines are left out but counted. */
export async function* readCsv(source: FileSource): AsyncGenerator<FileRecord> {
  const encoding = await detectEncoding(bytesOf(source));
  const delimiter = await sniffDelimiter(decode(source, encoding));
  const parser = pipeline(
    Readable.from(decode(source, encoding)),
    parse({
      delimiter,
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_RECORD,
    }),
    // An error of either stream reaches the loop below.
    () => {},
  );
  try {
    for await (const { record, info } of parser as unknown as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      const breaks = record.reduce((sum, cell) => sum + countBreaks(cell), 0);
      const cells = record.map(cleanCell);
      if (cells.some((cell) => cell !== '')) yield { line: info.lines - breaks, cells };
    }
  } catch (error) {
    throw unreadable(error);
  }
}

/** Decoded text whose line breaks are all `\n`, so that lines count the same whatever wrote the file. */
async function* decode(source: FileSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let heldReturn = '';
  for await (const chunk of bytesOf(source)) {
    let text = heldReturn + decoder.decode(chunk, { stream: true });
    heldReturn = text.endsWith('\r') ? '\r' : '';
    if (heldReturn) text = text.slice(0, -1);
    yield text.replace(/\r\n?/g, '\n');
  }
  yield heldReturn.replace('\r', '\n') + decoder.decode();
}

async function sniffDelimiter(text: AsyncGenerator<string>): Promise<string> {
  let start = '';
  for await (const chunk of text) {
    start += chunk;
    if (start.length > 65_536) break;
  }
  const header = firstRecord(start);
  if (header.trim() === '') throw emptyFile();
  const count = (sign: string) => header.split(sign).length - 1;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function firstRecord(text: string): string {
  const unquoted = text.trimStart().replace(/"(?:[^"]|"")*"/g, '""');
  return unquoted.split('\n', 1)[0] ?? '';
}

const countBreaks = (cell: string) => cell.split('\n').length - 1;

function unreadable(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code !== 'CSV_QUOTE_NOT_CLOSED' && code !== 'CSV_MAX_RECORD_SIZE') return error as Error;
  return new FileRefused(
    'Un guillemet ouvert n’est jamais refermé : la fin du fichier ne peut pas être lue. Corrigez-le, ou enregistrez le tableau en .xlsx.',
    'an opening quote is never closed: the end of the file cannot be read. Mend it, or save the table as .xlsx.',
  );
}
