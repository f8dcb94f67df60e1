import 'server-only';
import type { Tx } from '@/lib/db';
import type { KnownNames } from '@/lib/mail/redact/names';
import type { InspectedFile, ReceivedFile } from './inspect-file';
import { namesInText } from './names-in-text';
import { insertAttachment } from './repository';
import { ATTACHMENT_LIMIT } from './schema';

type Letter = { messageId: string; names: KnownNames; now: Date };

/**
 * Keeps the files of a letter, sealed, in the caller's transaction. Each gets a state; none is sent anywhere.
 * @returns how many may pass once their writer has shared contact details, and how many never will.
 */
export async function keepAttachments(
  tx: Tx,
  { messageId, names, now }: Letter,
  files: readonly InspectedFile[],
): Promise<{ ready: number; refused: number }> {
  const count = { ready: 0, refused: 0 };
  for (const [index, { inspection, ...file }] of files.entries()) {
    const size = file.content.byteLength;
    const tooMany = inspection.state === 'refused' && inspection.reason === 'too_many';
    const original = size <= ATTACHMENT_LIMIT && !tooMany ? file.content : null;
    const row = {
      messageId,
      position: index + 1,
      name: file.name.slice(0, 200),
      size,
      type: file.type.slice(0, 100),
      createdAt: now,
    };
    const kept =
      inspection.state === 'ready'
        ? { ...inspection, names: namesInText(inspection.text, names) }
        : inspection;
    await insertAttachment(tx, row, kept, original);
    count[inspection.state] += 1;
  }
  return count;
}

/** The files of a form, read whole; `filesField` has bounded them. */
export async function readFiles(files: readonly File[]): Promise<ReceivedFile[]> {
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      type: file.type,
      content: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
