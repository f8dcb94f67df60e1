import 'server-only';
import { addDays } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { deleteUnconfirmed, listUnconfirmed } from './unconfirmed-repository';

const DAYS_TO_CONFIRM = 7;

/**
 * Deletes registrations whose mailed link nobody used in time: otherwise whoever types somebody else's address, or a
 * company's SIRET, would keep its owner out for good.
 */
export async function expireRegistrations(tx: Tx, now: Date): Promise<void> {
  const expired = await listUnconfirmed(tx, addDays(now, -DAYS_TO_CONFIRM));
  if (expired.userIds.length === 0) return;
  await deleteUnconfirmed(tx, expired);
  await recordEvent(tx, {
    name: 'registrations_expired',
    data: {
      candidates: expired.candidateIds.length,
      companies: expired.companyIds.length,
      partners: expired.partnerIds.length,
    },
  });
}
