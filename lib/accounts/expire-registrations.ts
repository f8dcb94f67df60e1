import 'server-only';
import { addDays } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { dropUnconfirmed } from './drop-unconfirmed';

const DAYS_TO_CONFIRM = 7;

/** Removes registrations whose mailed link nobody used in time. */
export async function expireRegistrations(tx: Tx, now: Date): Promise<void> {
  await dropUnconfirmed(tx, { registeredBefore: addDays(now, -DAYS_TO_CONFIRM) }, 'registrations_expired');
}
