import 'server-only';
import { inspectFiles, type InspectedFile } from '@/lib/attachments/inspect-file';
import { readFiles } from '@/lib/attachments/keep-attachments';
import { transaction } from '@/lib/db';
import type { Correspondent } from './policy';
import { checkMayWrite } from './write-letter';

type Writing = { actor: Correspondent; conversationId: string; now: Date };

/**
 * Looks through the files of a letter written on the site. It takes seconds of work, so whether the letter may leave at
 * all (whose exchange it is, the letters of the last hour) is asked before it, and once more when it leaves.
 * @throws what `writeLetter` throws, the files still unread.
 */
export async function inspectWritten(
  files: readonly File[],
  { actor, conversationId, now }: Writing,
): Promise<InspectedFile[]> {
  if (files.length === 0) return [];
  await transaction((tx) => checkMayWrite(tx, conversationId, { actor, now }));
  return inspectFiles(await readFiles(files));
}
