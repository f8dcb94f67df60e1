import 'server-only';
import { eraseOwner } from '@/lib/accounts/erase-account';
import type { Owner } from '@/lib/accounts/standing';
import { addMonths } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/outbox/enqueue';
import {
  clearOtherMarks,
  listQuietFiles,
  listStaff,
  markFilesReminded,
  type QuietFile,
} from './quiet-files-repository';
import { whatIsDue, type Delays } from './rules';

const LISTS: Record<Owner['kind'], string> = {
  candidate: '/conseil/candidats',
  company: '/conseil/entreprises',
  partner: '/conseil/partenaires',
};

/**
 * Tells counsellors of files without an account of which nothing was heard, and erases those that nobody took up. One
 * mail a person, a kind and a night, however many files: to a candidate's counsellor, else to all staff.
 */
export async function followFiles(
  tx: Tx,
  { delays, now, most }: { delays: Delays; now: Date; most: number },
): Promise<{ reminded: number; erased: number }> {
  const quiet = await listQuietFiles(tx, addMonths(now, -delays.remindAfter));
  await clearOtherMarks(
    tx,
    quiet.map(({ id }) => id),
  );
  const toTell = quiet.filter((file) => whatIsDue(file, delays, now) === 'reminder').slice(0, most);
  const toErase = quiet.filter((file) => whatIsDue(file, delays, now) === 'erasure').slice(0, most);
  for (const kind of ['candidate', 'company', 'partner'] as const)
    await tellStaff(
      tx,
      kind,
      toTell.filter((file) => file.kind === kind),
      now,
    );
  for (const { kind, id } of toErase) await eraseOwner(tx, { kind, id }, now);
  return { reminded: toTell.length, erased: toErase.length };
}

async function tellStaff(tx: Tx, kind: Owner['kind'], files: QuietFile[], now: Date): Promise<void> {
  if (files.length === 0) return;
  const staff = await listStaff(tx);
  const readers = files.flatMap(({ counsellorId }) =>
    counsellorId && staff.includes(counsellorId) ? [counsellorId] : staff,
  );
  for (const userId of new Set(readers))
    await enqueue(tx, {
      topic: 'owner-notice',
      userId,
      refs: { code: 'files-silent', path: `${LISTS[kind]}?etat=sans-nouvelles` },
    });
  await markFilesReminded(
    tx,
    kind,
    files.map(({ id }) => id),
    now,
  );
}
