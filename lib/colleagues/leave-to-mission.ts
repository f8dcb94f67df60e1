import 'server-only';
import { suspendOwner } from '@/lib/accounts/pause-account';
import type { Tx } from '@/lib/db';
import { listStaff } from '@/lib/inactivity/quiet-files-repository';
import { enqueue } from '@/lib/outbox/enqueue';
import { handOver } from './hand-over';
import { forgetContact } from './member-repository';

type Leaving = { companyId: string; userId: string; now: Date };

/**
 * The only member goes, while another whom they took out may still come back: the company is not theirs alone to erase.
 * It is off the site until the mission locale has decided, and nothing of the leaver stays with it.
 */
export async function leaveToMission(tx: Tx, { companyId, userId, now }: Leaving): Promise<void> {
  await handOver(tx, { companyId, userId, now });
  await forgetContact(tx, companyId, userId);
  await suspendOwner(tx, { kind: 'company', id: companyId }, userId);
  for (const staff of await listStaff(tx))
    await enqueue(tx, {
      topic: 'owner-notice',
      userId: staff,
      refs: { code: 'company-left-alone', path: `/conseil/entreprises/${companyId}` },
    });
}
