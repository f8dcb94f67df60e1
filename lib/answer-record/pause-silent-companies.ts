import 'server-only';
import { moveOwner } from '@/lib/accounts/pause-repository';
import { addDays, dayIn, startOfDay } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueue } from '@/lib/outbox/enqueue';
import { workingDaysBefore } from '@/lib/working-days';
import { listSilentCompanies, listWhoToTell, markSilencePause } from './repository';
import { LETTERS_TO_PAUSE } from './rules';

/** A letter counts as left unanswered once its reminder has had as long again: ten working days. */
const UNANSWERED_AFTER = 10;

/** Pauses each company that has left ten letters unanswered, and tells its members and the counsellors. */
export async function pauseSilentCompanies(tx: Tx, now: Date): Promise<void> {
  const before = startOfDay(addDays(workingDaysBefore(dayIn(now), UNANSWERED_AFTER), 1));
  for (const id of await listSilentCompanies(tx, LETTERS_TO_PAUSE, before)) {
    if (!(await moveOwner(tx, { kind: 'company', id }, 'active', 'paused'))) continue;
    await markSilencePause(tx, id, now);
    await recordEvent(tx, { name: 'company_paused', subject: 'company', subjectId: id });
    const { members, staff } = await listWhoToTell(tx, id);
    for (const userId of members) {
      await enqueue(tx, {
        topic: 'owner-notice',
        userId,
        refs: { code: 'paused-for-silence', path: '/mon-compte' },
      });
    }
    for (const userId of staff) {
      await enqueue(tx, {
        topic: 'owner-notice',
        userId,
        refs: { code: 'company-silent', path: `/conseil/entreprises/${id}` },
      });
    }
  }
}
