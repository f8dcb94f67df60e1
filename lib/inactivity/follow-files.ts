import 'server-only';
import { eraseOwner } from '@/lib/accounts/erase-account';
import type { Owner } from '@/lib/accounts/standing';
import { addMonths } from '@/lib/calendar';
import { transaction, type Tx } from '@/lib/db';
import { clearOtherMarks, listQuietFiles, lockFile, markFilesReminded } from './quiet-files-repository';
import { whatIsDue, type Delays } from './rules';
import type { Followed } from './schema';

/** Marks the files without an account of which nothing was heard. Answers those just marked, to be told, how many nobody took up, and the first of those. */
export async function remindFiles(
  tx: Tx,
  { delays, now, most }: { delays: Delays; now: Date; most: number },
): Promise<{ reminded: number; fading: Followed[]; due: number; toErase: Owner[] }> {
  const quiet = await listQuietFiles(tx, addMonths(now, -delays.remindAfter));
  await clearOtherMarks(
    tx,
    quiet.map(({ id }) => id),
  );
  const toTell = quiet.filter((file) => whatIsDue(file, delays, now) === 'reminder').slice(0, most);
  const due = quiet.filter((file) => whatIsDue(file, delays, now) === 'erasure');
  const toErase = due.slice(0, most).map(({ kind, id }) => ({ kind, id }));
  for (const kind of ['candidate', 'company', 'partner'] as const) {
    const ids = toTell.filter((file) => file.kind === kind).map(({ id }) => id);
    await markFilesReminded(tx, kind, ids, now);
  }
  return { reminded: toTell.length, fading: toTell, due: due.length, toErase };
}

/** False when a sign of life came since it was listed. */
export async function eraseQuietFile(file: Owner, delays: Delays, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    await lockFile(tx, file);
    const [quiet] = await listQuietFiles(tx, addMonths(now, -delays.remindAfter), file.id);
    if (!quiet || whatIsDue(quiet, delays, now) !== 'erasure') return false;
    await eraseOwner(tx, file, now);
    return true;
  });
}
