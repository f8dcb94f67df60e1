import 'server-only';
import { dayIn, startOfDay } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { isWorkingDay, workingDaysBefore } from '@/lib/working-days';
import { findParties } from './parties';
import { recipientsOf } from './recipients';
import { silentBefore } from './silence';
import {
  listUnanswered,
  listWillingToBeReminded,
  markReminded,
  type Unanswered,
} from './reminder-repository';
import { tellSide } from './tell-side';

/** Older silences are left alone: a reminder a month late helps nobody. */
const FORGOTTEN_AFTER = 15;

/** Reminds, once for a letter, who has left it without answer for five working days. Nothing leaves on other days. */
export async function remindOfSilence(tx: Tx, now: Date): Promise<void> {
  const today = dayIn(now);
  if (!isWorkingDay(today)) return;
  const silent = await listUnanswered(tx, {
    after: startOfDay(workingDaysBefore(today, FORGOTTEN_AFTER)),
    before: silentBefore(now),
  });
  for (const conversation of silent) await remind(tx, conversation);
  await markReminded(
    tx,
    silent.map(({ id }) => id),
    now,
  );
}

async function remind(tx: Tx, conversation: Unanswered): Promise<void> {
  const party = (await findParties(tx, conversation))[conversation.side];
  if (!party.mayWrite) return;
  const recipients = recipientsOf(party, conversation.memberId);
  const willing = await listWillingToBeReminded(
    tx,
    recipients.map(({ id }) => id),
  );
  const users = recipients.filter(({ id }) => willing.has(id));
  await tellSide(tx, conversation, { ...party, users }, 'reminder');
}
