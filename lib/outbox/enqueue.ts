import 'server-only';
import type { Tx } from '@/lib/db';

export type OutboxTopic = 'letter' | 'letter-notice' | 'sign-in' | 'invitation' | 'review-outcome' | 'notice';

type Entry = {
  topic: OutboxTopic;
  conversationId?: string;
  messageId?: string;
  userId?: string;
  /** Other ids that the topic's composer needs. */
  refs?: Record<string, string | number | boolean | null>;
  /** Only for what cannot be found again from ids: a sign-in link. */
  sealed?: Uint8Array<ArrayBuffer>;
};

/** Queues a mail in the caller's transaction: it leaves if and only if that transaction commits. */
export async function enqueue(tx: Tx, entry: Entry): Promise<{ id: string }> {
  const row = await tx.outboxEntry.create({ data: { ...entry, refs: entry.refs ?? {} }, select: { id: true } });
  await tx.$executeRaw`SELECT pg_notify('outbox', '')`;
  return row;
}
