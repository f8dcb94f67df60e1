// The part of it that we use; it has no types of its own.
declare module 'unzipper' {
  import type { Readable } from 'node:stream';

  type Entry = { path: string; stream: () => Readable };

  export const Open: { buffer: (content: Buffer) => Promise<{ files: Entry[] }> };
}
