import 'server-only';
import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/outbox/enqueue';
import type { NoticeCode } from '@/lib/mail/compose/plain-notice';
import { keyedHash, seal } from '@/lib/seal';
import { countNotice } from './notice-repository';

const DAY = 86_400_000;

/** Tells somebody that their mail went nowhere, once a day at most: a forged sender must not be flooded through us. */
export async function notifyStranger(
  tx: Tx,
  address: string | null,
  code: NoticeCode,
  now: Date,
): Promise<void> {
  if (!address) return;
  const day = new Date(Math.floor(now.getTime() / DAY) * DAY);
  if ((await countNotice(tx, `notice:${keyedHash('notice', address)}`, day)) > 1) return;
  await enqueue(tx, { topic: 'notice', sealed: seal(JSON.stringify({ to: address, code })) });
}
