import 'server-only';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { errorFacts, log } from '@/lib/log';

/** The reader counts its own five seconds of work; this is for a machine too busy to give them. */
const TIME_LIMIT_MS = 20_000;
const HEAP_LIMIT_MB = 256;
const ANSWER_LIMIT = 4 * 1024 * 1024;

const answerSchema = z.union([
  z.object({ text: z.string() }),
  z.object({ refused: z.enum(['unreadable', 'active']) }),
]);

export type PdfText = z.output<typeof answerSchema>;

let last: Promise<unknown> = Promise.resolve();

/**
 * What a PDF says in its text layer, its notes, links, outline and own data, at most 200,000 characters. It is read
 * by a program of its own, one at a time, with bounds on its time and memory; never rejects.
 * @returns `unreadable` for what is damaged, locked or beyond those bounds, `active` for what runs programs, has fields or carries files.
 */
export function readPdf(content: Uint8Array): Promise<PdfText> {
  const turn = last
    .then(() => runReader(content))
    .catch((error: unknown) => {
      // a machine short of memory says so by throwing; who comes next may have more luck
      log.error(errorFacts(error), 'the reader of PDF files does not start: a file is refused');
      return { refused: 'unreadable' } as const;
    });
  last = turn;
  return turn;
}

function runReader(content: Uint8Array): Promise<PdfText> {
  // named when it runs: the server's bundle does not hold it. Every command works from the project's folder
  const script = join(process.cwd(), 'lib', 'attachments', 'pdf-text.mjs');
  return new Promise((resolve) => {
    const reader = execFile(
      process.execPath,
      [`--max-old-space-size=${HEAP_LIMIT_MB}`, script],
      // nothing of ours to read in its environment
      {
        timeout: TIME_LIMIT_MS,
        killSignal: 'SIGKILL',
        maxBuffer: ANSWER_LIMIT,
        env: { NODE_ENV: 'production' },
      },
      (error, answer) => {
        // what a file does to the reader ends in a signal; a status is a reader that did not run
        if (error?.code === 1) log.error('the reader of PDF files does not run: all of them are refused');
        resolve(error ? { refused: 'unreadable' } : parseAnswer(answer));
      },
    );
    // it may end before it has read everything
    reader.stdin?.on('error', () => undefined);
    reader.stdin?.end(content);
  });
}

function parseAnswer(answer: string): PdfText {
  try {
    return answerSchema.parse(JSON.parse(answer));
  } catch {
    return { refused: 'unreadable' };
  }
}
