import 'server-only';
import { isKnownAddress } from '@/lib/accounts/registration-repository';
import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/outbox/enqueue';
import type { NoticeCode } from '@/lib/mail/compose/plain-notice';
import { keyedHash, seal } from '@/lib/seal';
import { isWithinDay } from './notice-repository';

/** So many strangers are told in a day; the provider's quota is also that of sign-in links. */
const MOST_A_DAY = 300;

/**
 * Tells somebody that their mail went nowhere, once a day at most: a forged sender must not be flooded through us. Who
 * has an account is told whatever strangers had that day.
 */
export async function notifyStranger(
  tx: Tx,
  address: string | null,
  code: NoticeCode,
  now: Date,
): Promise<void> {
  if (!address) return;
  if (!(await isWithinDay(tx, `notice:${keyedHash('notice', address)}`, 1, now))) return;
  // last, for every stranger's mail waits for this row
  if (!(await isKnownAddress(tx, address)) && !(await isWithinDay(tx, 'notices', MOST_A_DAY, now))) return;
  await enqueue(tx, { topic: 'notice', sealed: seal(JSON.stringify({ to: address, code })) });
}
