import 'server-only';
import { createGzip } from 'node:zlib';
import type { RowNote } from './parse-row';

/** Columns added to the file to correct; an import does not know them and so leaves them out. */
const ADDED = ['ligne', 'colonne', 'motif'];

/**
 * The rejected rows as a CSV file that Excel opens and that can be imported again once corrected; kept compressed
 * while it grows.
 */
export function rejectsFile(header: readonly string[]) {
  const gzip = createGzip();
  const chunks: Buffer[] = [];
  gzip.on('data', (chunk: Buffer) => chunks.push(chunk));
  gzip.write(`\ufeff${toLine([...header, ...ADDED])}`);
  return {
    add(cells: readonly string[], { line, column, reason }: RowNote) {
      const filled = header.map((_, place) => cells[place] ?? '');
      gzip.write(toLine([...filled, String(line), column, reason]));
    },
    /** The gzipped file. */
    async close(): Promise<Buffer> {
      await new Promise<void>((resolve, reject) => {
        gzip.on('end', resolve).on('error', reject);
        gzip.end();
      });
      return Buffer.concat(chunks);
    },
  };
}

const toLine = (cells: readonly string[]) => `${cells.map(toCell).join(';')}\r\n`;

function toCell(cell: string): string {
  const inert = /^[=@\t]|^[+-](?![\d\s().]+$)/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(inert) ? `"${inert.replace(/"/g, '""')}"` : inert;
}
