import 'server-only';
import { reencodePicture } from './picture';
import { readPdf } from './read-pdf';
import { ATTACHMENT_LIMIT, type RefusalReason } from './schema';

export type ReceivedFile = { name: string; type: string; content: Uint8Array };

/** `text` is what it says, in which its writer's names are looked for. */
type Inspection =
  | { state: 'ready'; type: string; content: Uint8Array; text: string }
  | { state: 'refused'; reason: RefusalReason };

export type InspectedFile = ReceivedFile & { inspection: Inspection };

/** Files of one mail that are looked at; of the others only the name is kept. */
const MOST_OF_A_LETTER = 10;

/** Looks through the files of one letter. It takes seconds: before a transaction, never in one. */
export async function inspectFiles(files: readonly ReceivedFile[]): Promise<InspectedFile[]> {
  const inspected: InspectedFile[] = [];
  for (const [index, file] of files.entries())
    inspected.push({
      ...file,
      inspection:
        index < MOST_OF_A_LETTER ? await inspectFile(file) : { state: 'refused', reason: 'too_many' },
    });
  return inspected;
}

/**
 * What may be kept of a file to be passed on later: a picture without metadata, or a PDF with what it says. What it
 * is, its first bytes say; what the sender calls it does not count.
 */
export async function inspectFile({ content }: Pick<ReceivedFile, 'content'>): Promise<Inspection> {
  if (content.byteLength > ATTACHMENT_LIMIT) return { state: 'refused', reason: 'size' };
  const head = Buffer.from(content.subarray(0, 16)).toString('latin1');
  if (head.startsWith('%PDF-')) {
    const read = await readPdf(content);
    return 'refused' in read
      ? { state: 'refused', reason: read.refused }
      : { state: 'ready', type: 'application/pdf', content, text: read.text };
  }
  if (!isPicture(head)) return { state: 'refused', reason: 'type' };
  const picture = await reencodePicture(content);
  return picture ? { state: 'ready', ...picture, text: '' } : { state: 'refused', reason: 'unreadable' };
}

function isPicture(head: string): boolean {
  return (
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('\x89PNG\r\n\x1a\n') ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP')
  );
}
