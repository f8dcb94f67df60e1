import 'server-only';
import type { Tx } from '@/lib/db';
import { stateOfCopy, type CopyState, type MailFate } from './copies';

/** How the copies of a letter fare; the letter is locked first, so that of two that end at once one sees both. */
export async function lockCopies(tx: Tx, messageId: string): Promise<CopyState[]> {
  await tx.$queryRaw`SELECT id FROM "Message" WHERE id = ${messageId} FOR UPDATE`;
  const rows = await tx.outboxEntry.findMany({
    where: { messageId, topic: 'letter' },
    select: { state: true, lastError: true, mail: { select: { fate: true } } },
  });
  return rows.map(({ mail, ...row }) => stateOfCopy({ ...row, fate: mail?.fate ?? null }));
}

/**
 * Keeps what was said of a mail, if it says more than what is known: the first final word stays, only a complaint comes
 * after a delivery. False when it says nothing new.
 */
export async function noteFate(
  tx: Tx,
  outboundMailId: string,
  fate: MailFate,
  fateReason: string,
): Promise<boolean> {
  const before: (MailFate | null)[] =
    fate === 'delayed' ? [null] : fate === 'complained' ? [null, 'delayed', 'delivered'] : [null, 'delayed'];
  const { count } = await tx.outboundMail.updateMany({
    where: { id: outboundMailId, OR: before.map((known) => ({ fate: known })) },
    data: { fate, fateReason },
  });
  return count === 1;
}
