import 'server-only';
import type { Tx } from '@/lib/db';
import type { OutboxEntryInput } from './topics';

/** Queues a mail in the caller's transaction: it leaves if and only if that transaction commits. */
export async function enqueue(tx: Tx, entry: OutboxEntryInput): Promise<{ id: string }> {
  const row = await tx.outboxEntry.create({ data: entry, select: { id: true } });
  await tx.$executeRaw`SELECT pg_notify('outbox', '')`;
  return row;
}

/** The same for mails to many, in one statement. */
export async function enqueueAll(tx: Tx, entries: OutboxEntryInput[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.outboxEntry.createMany({ data: entries });
  await tx.$executeRaw`SELECT pg_notify('outbox', '')`;
}
