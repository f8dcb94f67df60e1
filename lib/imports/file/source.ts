import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** A file to import: a path on this machine, or what was uploaded, which is never written to a disk in clear. */
export type FileSource = string | Uint8Array;

const PIECE = 65_536;

/** Its bytes from the start, as often as one asks. */
export function bytesOf(source: FileSource): AsyncIterable<Uint8Array> {
  return typeof source === 'string' ? createReadStream(source) : pieces(source);
}

async function* pieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < content.length; start += PIECE) yield content.subarray(start, start + PIECE);
}

export async function readHead(source: FileSource, length: number): Promise<Uint8Array> {
  if (typeof source !== 'string') return source.subarray(0, length);
  const file = await open(source);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
