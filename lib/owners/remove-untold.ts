import 'server-only';
import { removeCandidate } from '@/lib/accounts/erase-account';
import { dayIn } from '@/lib/calendar';
import { db, transaction } from '@/lib/db';
import { lockFile } from '@/lib/inactivity/quiet-files-repository';
import { mayEraseSoMany } from '@/lib/erasures/cap-erasure';
import { recordEvent } from '@/lib/journal/record-event';
import { errorFacts, log } from '@/lib/log';
import { listUntold } from './untold-repository';

/** In one night; the rest follows the next. */
const MOST = 20_000;

/**
 * Removes who came from a file a month ago and was neither invited nor told on paper (RGPD, article 14 (3) a), and
 * writes how many.
 */
export async function removeUntold(now: Date): Promise<void> {
  const untold = await listUntold(db, dayIn(now), { most: MOST });
  if (!(await transaction((tx) => mayEraseSoMany(tx, 'untold', untold.length)))) return;
  let removed = 0;
  for (const id of untold) {
    try {
      if (await removeOne(id, now)) removed += 1;
    } catch (error) {
      log.error({ candidate: id, ...errorFacts(error) }, 'somebody nobody told could not be removed');
    }
  }
  if (removed === 0) return;
  await recordEvent(db, { name: 'untold_candidates_removed', data: { removed } });
}

/** False when somebody told them since they were listed. */
async function removeOne(id: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    await lockFile(tx, { kind: 'candidate', id });
    if ((await listUntold(tx, dayIn(now), { most: 1, only: id })).length === 0) return false;
    await removeCandidate(tx, id, now);
    return true;
  });
}
