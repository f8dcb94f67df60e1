import 'server-only';
import { dayIn } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { tellStaff } from '@/lib/inactivity/tell-staff';
import { recordEvent } from '@/lib/journal/record-event';
import { markBirthdays } from './birthday-repository';

/** In the month of somebody's 26th birthday, at the end of which the profile leaves the map, their counsellor is told, once. */
export async function tellBirthdays(tx: Tx, now: Date): Promise<void> {
  const near = await markBirthdays(tx, dayIn(now), now);
  if (near.length === 0) return;
  const owners = near.map(({ counsellorId }) => ({ kind: 'candidate' as const, counsellorId }));
  await tellStaff(tx, owners, { code: 'birthdays-near', filter: 'bientot-26' });
  await recordEvent(tx, { name: 'birthdays_told', data: { candidates: near.length } });
}
