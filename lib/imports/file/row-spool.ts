import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import type { FileRecord } from './record';

/**
 * Takes all the records, then gives them one by one. They wait compressed in memory, never on a disk: a killed process
 * must leave nothing of anybody behind.
 */
export async function* spoolRows(records: AsyncIterable<FileRecord>): AsyncGenerator<FileRecord> {
  const pieces: Buffer[] = [];
  await pipeline(
    Readable.from(toLines(records)),
    createGzip({ level: constants.Z_BEST_SPEED }),
    async (compressed: AsyncIterable<Buffer>) => {
      for await (const piece of compressed) pieces.push(piece);
    },
  );
  const lines = createInterface({ input: Readable.from(pieces).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const line of lines) yield JSON.parse(line) as FileRecord;
}

async function* toLines(records: AsyncIterable<FileRecord>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}
