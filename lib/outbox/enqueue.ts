import 'server-only';
import type { Tx } from '@/lib/db';
import type { OutboxEntryInput } from './topics';

/** Queues a mail in the caller's transaction: it leaves if and only if that transaction commits. */
export async function enqueue(tx: Tx, entry: OutboxEntryInput): Promise<{ id: string }> {
  const row = await tx.outboxEntry.create({ data: entry, select: { id: true } });
  await tx.$executeRaw`SELECT pg_notify('outbox', '')`;
  return row;
}
