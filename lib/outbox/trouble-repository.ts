import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { OutboxTopic } from './topics';

/** A mail that needs a person: its fate is unknown, or it was given up. */
export type TroubledMail = {
  id: string;
  topic: OutboxTopic;
  state: 'failed' | 'unknown_fate';
  reason: string;
  /** The exchange's reference, for a letter or a notice about one. */
  reference: string | null;
  /** When it was first handed to the provider, as far as known. */
  since: Date;
};

// Their texts are gone once they failed: a link or an address is not kept for what may never leave.
const ONCE_ONLY = ['sign-in', 'notice', 'confirm-letter', 'colleague-invitation', 'new-address'];
const MONTH = 30 * 86_400_000;

/** Those of unknown fate first, then those given up in the last 30 days. An address that takes no mail has its own list. */
export async function listTroubled(now: Date): Promise<TroubledMail[]> {
  const rows = await db.outboxEntry.findMany({
    where: {
      OR: [
        { state: 'unknown_fate' },
        {
          ...{
            state: 'failed',
            topic: { notIn: ONCE_ONLY },
            doneAt: { gt: new Date(now.getTime() - MONTH) },
          },
          NOT: { lastError: { in: ['suppressed', 'nobody_to_send_to', 'abandoned'] } },
        },
      ],
    },
    select: {
      ...{ id: true, topic: true, state: true, lastError: true, firstAttemptAt: true, createdAt: true },
      conversation: { select: { reference: true } },
    },
    orderBy: [{ state: 'desc' }, { sequence: 'asc' }],
    take: 200,
  });
  return rows.map((row) => ({
    ...{ id: row.id, topic: row.topic as OutboxTopic, state: row.state as TroubledMail['state'] },
    ...{ reason: row.lastError ?? '', reference: row.conversation?.reference ?? null },
    since: row.firstAttemptAt ?? row.createdAt,
  }));
}

type Troubled = { id: string; messageId: string | null; conversationId: string | null };

/** Queues it again under another key. Null when it is no longer in trouble. */
export async function queueAgain(tx: Tx, id: string, now: Date): Promise<Troubled | null> {
  const [row] = await tx.$queryRaw<Troubled[]>`
    UPDATE "OutboxEntry" SET state = 'waiting', resumed = resumed + 1, attempts = 0, "nextAt" = ${now},
           "firstAttemptAt" = NULL, frozen = NULL, "lastError" = NULL, "doneAt" = NULL
     WHERE id = ${id} AND (state = 'unknown_fate' OR (state = 'failed' AND sealed IS NULL AND topic <> ALL (${ONCE_ONLY})))
    RETURNING id, "messageId", "conversationId"`;
  return row ?? null;
}

/** Gives up one of unknown fate. Null when it is not one. */
export async function giveUpUnknown(tx: Tx, id: string, now: Date): Promise<Troubled | null> {
  const [row] = await tx.$queryRaw<Troubled[]>`
    UPDATE "OutboxEntry" SET state = 'failed', "lastError" = 'abandoned', "doneAt" = ${now}, sealed = NULL, frozen = NULL, "firstAttemptAt" = NULL
     WHERE id = ${id} AND state = 'unknown_fate' RETURNING id, "messageId", "conversationId"`;
  return row ?? null;
}

/** Lets the worker know that something of its queue moved. */
export async function wakeOutbox(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('outbox', '')`;
}

export async function countTroubled(): Promise<number> {
  return db.outboxEntry.count({ where: { state: 'unknown_fate' } });
}
