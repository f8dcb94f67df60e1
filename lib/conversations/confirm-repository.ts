import 'server-only';
import type { Tx } from '@/lib/db';
import type { Side } from './schema';

export async function keepConfirmHash(tx: Tx, letterId: string, confirmHash: string): Promise<void> {
  await tx.message.update({ where: { id: letterId }, data: { confirmHash } });
}

export type LetterToConfirm = {
  id: string;
  conversationId: string;
  side: Side;
  original: Uint8Array | null;
  inboundMailId: string | null;
  createdAt: Date;
};

/** A letter that waits, by the hash of a mailed token or by its id. */
export async function findToConfirm(
  tx: Tx,
  which: { confirmHash: string } | { id: string },
): Promise<LetterToConfirm | null> {
  return tx.message.findFirst({
    where: { ...which, state: 'to_confirm' },
    select: {
      id: true,
      conversationId: true,
      side: true,
      original: true,
      inboundMailId: true,
      createdAt: true,
    },
  });
}

/** Who was asked whether this letter is theirs. */
export async function findAsked(
  tx: Tx,
  { id: letterId, conversationId }: LetterToConfirm,
): Promise<string | null> {
  const question = await tx.outboxEntry.findFirst({
    where: { conversationId, topic: 'confirm-letter', refs: { path: ['letterId'], equals: letterId } },
    select: { userId: true },
  });
  return question?.userId ?? null;
}

type Row = Omit<Parameters<Tx['message']['updateMany']>[0]['data'] & object, 'confirmHash'> & {
  createdAt: Date;
};

/** Turns a letter that waited to be confirmed into an accepted one, the latest of its exchange; its id stays. */
export async function acceptConfirmed(
  tx: Tx,
  id: string,
  row: Row & { conversationId: string },
): Promise<string> {
  const { conversationId, ...data } = row;
  await tx.message.update({
    where: { id, state: 'to_confirm' },
    data: { ...data, confirmHash: null } as object,
  });
  await tx.conversation.update({ where: { id: conversationId }, data: { lastMessageAt: row.createdAt } });
  return id;
}
