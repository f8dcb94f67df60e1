import 'server-only';
import type { Tx } from '@/lib/db';
import { listStaff } from '@/lib/inactivity/quiet-files-repository';
import { enqueue } from '@/lib/outbox/enqueue';
import { listColleagues } from './member-repository';
import { tellAdministrator } from './name-administrator';

/**
 * Runs `leave`, which ends one member's part. Where they were the last administrator, the database gives the part to
 * the member who was there longest: that one and the mission's staff are told.
 */
export async function passOnAdministration(
  tx: Tx,
  companyId: string,
  leave: () => Promise<void>,
): Promise<void> {
  const before = new Set(await listAdministrators(tx, companyId));
  await leave();
  const named = (await listAdministrators(tx, companyId)).filter((userId) => !before.has(userId));
  for (const memberId of named) await tellAdministrator(tx, { companyId, memberId });
  if (named.length === 0) return;
  for (const userId of await listStaff(tx))
    await enqueue(tx, {
      topic: 'owner-notice',
      userId,
      refs: { code: 'company-administrator-left', path: `/conseil/entreprises/${companyId}` },
    });
}

async function listAdministrators(tx: Tx, companyId: string): Promise<string[]> {
  const members = await listColleagues(companyId, tx);
  return members.flatMap(({ userId, administrator }) => (administrator ? [userId] : []));
}
