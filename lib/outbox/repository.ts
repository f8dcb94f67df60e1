import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { ClaimedEntry } from './rules';
import { LEASE_MS } from './rules';
import type { OutboxTopic } from './topics';

export type OutboxWork = ClaimedEntry & {
  topic: OutboxTopic;
  sequence: bigint;
  conversationId: string | null;
  messageId: string | null;
  userId: string | null;
  refs: unknown;
  sealed: Uint8Array | null;
};

/**
 * Claims the next entry that is due, or null. Nothing of a conversation is claimed before what came earlier in it
 * is settled; an entry whose worker died is claimed again once its lease is over. Sign-in links go first.
 */
export async function claimNext(worker: string, now: Date): Promise<OutboxWork | null> {
  const [row] = await db.$queryRaw<OutboxWork[]>`
    UPDATE "OutboxEntry" SET state = 'sending', "leasedBy" = ${worker},
           "leasedUntil" = ${new Date(now.getTime() + LEASE_MS)}, attempts = "OutboxEntry".attempts + 1,
           "firstAttemptAt" = coalesce("OutboxEntry"."firstAttemptAt", ${now})
      FROM (SELECT e.id, e."firstAttemptAt" IS NOT NULL AS doubtful FROM "OutboxEntry" e
             WHERE ((e.state = 'waiting' AND e."nextAt" <= ${now}) OR (e.state = 'sending' AND e."leasedUntil" < ${now}))
               AND (e."conversationId" IS NULL OR NOT EXISTS (
                    SELECT FROM "OutboxEntry" p
                     WHERE p."conversationId" = e."conversationId" AND p.sequence < e.sequence
                       AND p.state IN ('waiting', 'sending', 'unknown_fate')))
             ORDER BY (e.topic = 'sign-in') DESC, e.sequence LIMIT 1 FOR UPDATE SKIP LOCKED) next
     WHERE "OutboxEntry".id = next.id
    RETURNING "OutboxEntry".id, topic, sequence, attempts, "firstAttemptAt", next.doubtful, "conversationId",
              "messageId", "userId", refs, sealed`;
  return row ?? null;
}

/** When something will next be due without any notification, or null. */
export async function findNextDue(): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ due: Date | null }[]>`
    SELECT min(CASE state WHEN 'waiting' THEN "nextAt" ELSE "leasedUntil" END) AS due
      FROM "OutboxEntry" e WHERE state IN ('waiting', 'sending') AND NOT EXISTS (
           SELECT FROM "OutboxEntry" p
            WHERE p."conversationId" = e."conversationId" AND p.sequence < e.sequence
              AND p.state IN ('waiting', 'sending', 'unknown_fate'))`;
  return row?.due ?? null;
}

/** Keeps the mail's own id before it leaves, so that threading knows it whatever happens next. */
export async function keepOutboundMail(
  work: OutboxWork,
  mail: { rfcMessageId: string; toSide: 'candidate' | 'company' | null },
): Promise<void> {
  const { id: outboxEntryId, conversationId, messageId, userId } = work;
  await db.outboundMail.createMany({
    data: [{ outboxEntryId, conversationId, messageId, userId, ...mail }],
    skipDuplicates: true,
  });
}

/** False when the lease was lost meanwhile: another worker settles the entry. */
export async function markSent(
  tx: Tx,
  id: string,
  worker: string,
  providerId: string,
  now: Date,
): Promise<boolean> {
  const held = await release(tx, id, worker, { state: 'sent', doneAt: now, sealed: null });
  if (held)
    await tx.outboundMail.updateMany({ where: { outboxEntryId: id }, data: { providerId, sentAt: now } });
  return held;
}

export async function markWaiting(
  tx: Tx,
  id: string,
  worker: string,
  next: { nextAt: Date; firstAttemptAt: Date | null; lastError: string },
): Promise<boolean> {
  return release(tx, id, worker, { state: 'waiting', ...next });
}

export async function markEnded(
  tx: Tx,
  id: string,
  worker: string,
  end: { state: 'failed' | 'unknown_fate'; lastError: string; doneAt: Date | null },
): Promise<boolean> {
  // what may still be tried again keeps what it would send
  return release(tx, id, worker, end.state === 'failed' ? { ...end, sealed: null } : end);
}

async function release(
  tx: Tx,
  id: string,
  worker: string,
  data: Parameters<Tx['outboxEntry']['updateMany']>[0]['data'],
) {
  const { count } = await tx.outboxEntry.updateMany({
    where: { id, state: 'sending', leasedBy: worker },
    data: { ...data, leasedUntil: null, leasedBy: null },
  });
  return count === 1;
}

/** Entries of a letter that are still to be settled. */
export async function countUnsettled(tx: Tx, messageId: string): Promise<number> {
  return tx.outboxEntry.count({
    where: { messageId, state: { in: ['waiting', 'sending', 'unknown_fate'] } },
  });
}
