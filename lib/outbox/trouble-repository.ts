import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { OutboxTopic } from './topics';

/** A mail that needs a person: its fate is unknown, or it was given up. */
export type TroubledMail = {
  id: string;
  topic: OutboxTopic;
  state: 'failed' | 'unknown_fate';
  reason: string;
  /** It can be sent again; a once-only link cannot. */
  resumable: boolean;
  /** The exchange's reference, for a letter or a notice about one. */
  reference: string | null;
  /** When it was first handed to the provider, as far as known. */
  since: Date;
};

// Their texts are gone once they failed: a link or an address is not kept for what may never leave.
const ONCE_ONLY = ['sign-in', 'notice', 'confirm-letter', 'colleague-invitation', 'new-address'];
const MONTH = 30 * 86_400_000;

/**
 * Those of unknown fate first, then those given up in the last 30 days, or taken by the provider and not sent on. An
 * address that takes no mail has its own list.
 */
export async function listTroubled(now: Date): Promise<TroubledMail[]> {
  const lately = { doneAt: { gt: new Date(now.getTime() - MONTH) } };
  const rows = await db.outboxEntry.findMany({
    where: {
      OR: [
        { state: 'unknown_fate' },
        {
          ...{ state: 'failed', topic: { notIn: ONCE_ONLY }, ...lately },
          NOT: { lastError: { in: ['suppressed', 'nobody_to_send_to', 'abandoned', 'kept_back'] } },
        },
        { state: 'failed', lastError: 'not_composed', ...lately },
        { state: 'sent', topic: { notIn: ONCE_ONLY }, mail: { fate: 'failed' }, ...lately },
      ],
    },
    select: {
      ...{ id: true, topic: true, state: true, lastError: true, firstAttemptAt: true, createdAt: true },
      conversation: { select: { reference: true } },
      mail: { select: { fateReason: true } },
    },
    orderBy: [{ state: 'desc' }, { sequence: 'asc' }],
    take: 200,
  });
  return rows.map(({ mail, conversation, ...row }) => ({
    ...{ id: row.id, topic: row.topic as OutboxTopic, since: row.firstAttemptAt ?? row.createdAt },
    state: row.state === 'unknown_fate' ? row.state : 'failed',
    reason: row.state === 'sent' ? mail?.fateReason || 'not_sent_on' : (row.lastError ?? ''),
    resumable: row.state === 'unknown_fate' || !ONCE_ONLY.includes(row.topic),
    reference: conversation?.reference ?? null,
  }));
}

/** Letters of the last 30 days that were kept from an address, in their order, with that of their reader today. */
export async function listSuppressed(now: Date): Promise<(TroubledMail & { to: string })[]> {
  const rows = await db.outboxEntry.findMany({
    where: {
      topic: 'letter',
      doneAt: { gt: new Date(now.getTime() - MONTH) },
      OR: [
        { state: 'failed', lastError: 'suppressed' },
        { state: 'sent', mail: { fate: 'suppressed' } },
      ],
    },
    select: {
      ...{ id: true, createdAt: true, user: { select: { email: true } } },
      conversation: { select: { reference: true } },
    },
    orderBy: { sequence: 'asc' },
    take: 200,
  });
  return rows.flatMap(({ id, createdAt, user, conversation }) =>
    user
      ? [
          {
            ...{ id, topic: 'letter', state: 'failed', reason: 'suppressed', resumable: true },
            ...{ reference: conversation?.reference ?? null, since: createdAt, to: user.email },
          } as const,
        ]
      : [],
  );
}

type Troubled = { id: string; messageId: string | null; conversationId: string | null };

/**
 * Queues it again under another key, and forgets what was said of the mail that did not arrive. Null when it is no longer
 * in trouble.
 */
export async function queueAgain(tx: Tx, id: string, now: Date): Promise<Troubled | null> {
  const [row] = await tx.$queryRaw<Troubled[]>`
    WITH queued AS (
      UPDATE "OutboxEntry" e SET state = 'waiting', resumed = resumed + 1, attempts = 0, faults = 0, "nextAt" = ${now},
             "firstAttemptAt" = NULL, frozen = NULL, "lastError" = NULL, "doneAt" = NULL
       WHERE id = ${id} AND (state = 'unknown_fate' OR (sealed IS NULL AND topic <> ALL (${ONCE_ONLY}) AND (state = 'failed' OR (
             state = 'sent' AND EXISTS (SELECT FROM "OutboundMail" m WHERE m."outboxEntryId" = e.id AND m.fate IN ('failed', 'suppressed'))))))
      RETURNING id, "messageId", "conversationId"),
    forgotten AS (
      UPDATE "OutboundMail" SET fate = NULL, "fateReason" = '', "providerId" = NULL, "sentAt" = NULL
       WHERE "outboxEntryId" IN (SELECT id FROM queued))
    SELECT * FROM queued`;
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
