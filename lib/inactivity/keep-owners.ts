import 'server-only';
import type { Owner } from '@/lib/accounts/standing';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { clearRemindersOf } from './quiet-accounts-repository';
import { markFilesReminded } from './quiet-files-repository';

type Call = { ids: string[]; by: string };

/** A counsellor says that these people are still followed, on paper for example: that is a sign of life. */
export async function keepOwners(tx: Tx, kind: Owner['kind'], { ids, by }: Call): Promise<number> {
  const kept = await markFilesReminded(tx, kind, ids, null);
  await clearRemindersOf(tx, ids);
  for (const subjectId of ids)
    await recordEvent(tx, { name: 'owner_kept', actor: by, subject: kind, subjectId });
  return kept;
}
