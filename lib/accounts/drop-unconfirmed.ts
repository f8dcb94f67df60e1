import 'server-only';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { deleteUnconfirmed, listUnconfirmed, type Sought } from './unconfirmed-repository';

/**
 * Removes registrations that nobody confirmed, whole: whoever types somebody else's address, or a company's SIRET, keeps
 * neither its owner nor the mission locale's file out, and nothing they typed is believed.
 */
export async function dropUnconfirmed(
  tx: Tx,
  sought: Sought,
  event: 'registrations_expired' | 'registrations_replaced',
): Promise<void> {
  const found = await listUnconfirmed(tx, sought);
  if (found.userIds.length === 0) return;
  await deleteUnconfirmed(tx, found);
  await recordEvent(tx, {
    name: event,
    data: {
      candidates: found.candidateIds.length,
      companies: found.companyIds.length,
      partners: found.partnerIds.length,
    },
  });
}
