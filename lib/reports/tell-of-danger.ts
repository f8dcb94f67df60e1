import 'server-only';
import type { Tx } from '@/lib/db';
import { listStaff } from '@/lib/inactivity/quiet-files-repository';
import { enqueue } from '@/lib/outbox/enqueue';

/** Mails every counsellor and the director, with a link and nobody's name: whoever reads it first acts. */
export async function tellOfDanger(
  tx: Tx,
  code: 'danger-reported' | 'danger-written',
  path: string,
): Promise<void> {
  for (const userId of await listStaff(tx))
    await enqueue(tx, { topic: 'owner-notice', userId, refs: { code, path } });
}
