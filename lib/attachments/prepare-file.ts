import 'server-only';
import type { KnownNames } from '@/lib/mail/redact/names';
import { namesInPdf } from './pdf';
import { reencodePicture } from './picture';
import { ATTACHMENT_LIMIT, type RefusalReason } from './schema';

export type ReceivedFile = { name: string; content: Uint8Array };

export type PreparedFile =
  | { state: 'ready'; type: string; content: Uint8Array; names: string[] }
  | { state: 'refused'; reason: RefusalReason };

/**
 * What may be kept of a file to be passed on later: a picture without metadata, or a PDF whose text was read for its
 * writer's names. What it is, its first bytes say; what the sender calls it does not count.
 */
export async function prepareFile({ content }: ReceivedFile, known: KnownNames): Promise<PreparedFile> {
  if (content.byteLength > ATTACHMENT_LIMIT) return { state: 'refused', reason: 'size' };
  const head = Buffer.from(content.subarray(0, 16)).toString('latin1');
  if (head.startsWith('%PDF-')) {
    const read = await namesInPdf(content, known);
    return 'refused' in read
      ? { state: 'refused', reason: read.refused }
      : { state: 'ready', type: 'application/pdf', content, names: read.names };
  }
  if (!isPicture(head)) return { state: 'refused', reason: 'type' };
  const picture = await reencodePicture(content);
  return picture ? { state: 'ready', ...picture, names: [] } : { state: 'refused', reason: 'unreadable' };
}

function isPicture(head: string): boolean {
  return (
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('\x89PNG\r\n\x1a\n') ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP')
  );
}
