import 'server-only';
import type { Tx } from '@/lib/db';
import type { KnownNames } from '@/lib/mail/redact/names';
import { prepareFile, type ReceivedFile } from './prepare-file';
import { insertAttachment } from './repository';
import { ATTACHMENT_LIMIT } from './schema';

/** Files of one mail that are looked at; of the others only the name is kept. */
const MOST_OF_A_MAIL = 10;

type Letter = { messageId: string; names: KnownNames; now: Date };

/**
 * Keeps the files of a letter, sealed, in the caller's transaction. Each gets a state; none is sent anywhere.
 * @returns how many may pass once their writer has shared contact details, and how many never will.
 */
export async function keepAttachments(
  tx: Tx,
  { messageId, names, now }: Letter,
  files: readonly (ReceivedFile & { type: string })[],
): Promise<{ ready: number; refused: number }> {
  const count = { ready: 0, refused: 0 };
  for (const [index, file] of files.entries()) {
    const prepared =
      index < MOST_OF_A_MAIL
        ? await prepareFile(file, names)
        : ({ state: 'refused', reason: 'too_many' } as const);
    const size = file.content.byteLength;
    const original = size <= ATTACHMENT_LIMIT && index < MOST_OF_A_MAIL ? file.content : null;
    const row = {
      messageId,
      position: index + 1,
      name: file.name.slice(0, 200),
      size,
      type: file.type.slice(0, 100),
      createdAt: now,
    };
    await insertAttachment(tx, row, prepared, original);
    count[prepared.state] += 1;
  }
  return count;
}

/** The files of a form, read whole; `filesField` has bounded them. */
export async function readFiles(files: readonly File[]): Promise<(ReceivedFile & { type: string })[]> {
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      type: file.type,
      content: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
