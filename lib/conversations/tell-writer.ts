import 'server-only';
import { hasShared } from '@/lib/contact-shares/repository';
import type { Tx } from '@/lib/db';
import type { NoticeCode } from '@/lib/mail/compose/plain-notice';
import { enqueue } from '@/lib/outbox/enqueue';
import { isWithinDay } from './notice-repository';
import type { Side } from './schema';

const NOTICES_A_DAY = 5;

type Told = { conversationId: string; userId: string; now: Date };

/** The same notice goes to the same person five times a day at most; the exchange's page shows the rest. */
export async function tellWriter(
  tx: Tx,
  { conversationId, userId, now }: Told,
  code: NoticeCode,
): Promise<void> {
  if (!(await isWithinDay(tx, `letter-notice:${code}:${userId}`, NOTICES_A_DAY, now))) return;
  await enqueue(tx, { topic: 'letter-notice', conversationId, userId, refs: { code } });
}

/** What becomes of the files of a letter that came by mail; those that pass need no word. */
export async function tellOfFiles(
  tx: Tx,
  { side, ...told }: Told & { side: Side },
  files: { ready: number; refused: number },
): Promise<void> {
  if (files.refused > 0) await tellWriter(tx, told, 'attachments-refused');
  else if (files.ready > 0 && !(await hasShared(tx, told.conversationId, side)))
    await tellWriter(tx, told, 'attachments-kept');
}
