import 'server-only';
import { db, type Tx } from '@/lib/db';
import { seal, unseal } from '@/lib/seal';
import type { Mail } from '@/lib/mail/mail';
import { hashOfAddress } from '@/lib/mail/address-hash';
import { addressOf } from '@/lib/mail/transport/address';
import type { ClaimedEntry } from './rules';
import { AWAY, LEASE_MS } from './rules';
import type { OutboxTopic } from './topics';
import { CLAIMED_TURN, isSlotFar } from './turn-sql';

export type OutboxWork = ClaimedEntry & {
  topic: OutboxTopic;
  sequence: bigint;
  conversationId: string | null;
  messageId: string | null;
  userId: string | null;
  /** How often preparing it failed. */
  faults: number;
  refs: unknown;
  sealed: Uint8Array | null;
  frozen: Uint8Array | null;
  resumed: number;
};

/**
 * Claims the next entry that is due, or null. Nothing of a conversation is claimed before what came earlier in it
 * is settled, and nothing at all while the provider takes no mail or its next turn is far away. Sign-in links and
 * mails of danger go first. Letters that wait because somebody is away hold back letters only.
 */
export async function claimNext(worker: string, now: Date): Promise<OutboxWork | null> {
  const [row] = await db.$queryRaw<OutboxWork[]>`
    UPDATE "OutboxEntry" SET state = 'sending', "leasedBy" = ${worker},
           "leasedUntil" = ${leaseFrom(now)}, attempts = "OutboxEntry".attempts + 1
      FROM (SELECT e.id FROM "OutboxEntry" e
             WHERE e.state = 'waiting' AND e."nextAt" <= ${now}
               AND (e."conversationId" IS NULL OR NOT EXISTS (
                    SELECT FROM "OutboxEntry" p
                     WHERE p."conversationId" = e."conversationId" AND p.sequence < e.sequence
                       AND p.state IN ('waiting', 'sending', 'unknown_fate')
                       AND NOT (e.topic <> 'letter' AND p.topic = 'letter' AND p.state = 'waiting' AND EXISTS (
                         SELECT FROM "OutboxEntry" a
                          WHERE a."conversationId" = p."conversationId" AND a.sequence <= p.sequence
                            AND a.state = 'waiting' AND a."lastError" = ${AWAY}))))
               AND NOT EXISTS (SELECT FROM "ProviderPace" pace WHERE pace."pausedUntil" > ${now} OR ${isSlotFar(CLAIMED_TURN)})
             ORDER BY (e.topic <> 'sign-in' AND coalesce(e.refs->>'code', '') NOT IN ('danger-reported', 'danger-written')), e.sequence LIMIT 1 FOR UPDATE SKIP LOCKED) next
     WHERE "OutboxEntry".id = next.id
    RETURNING "OutboxEntry".id, topic, sequence, attempts, "firstAttemptAt", "conversationId",
              "messageId", "userId", faults, refs, sealed, frozen, resumed`;
  return row ?? null;
}

const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS);

/** When something that waits will be due without any notification, or null. */
export async function findNextDue(now: Date): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ due: Date | null }[]>`
    SELECT least((SELECT min("nextAt") FROM "OutboxEntry" WHERE state = 'waiting' AND "nextAt" > ${now}),
                 (SELECT min("leasedUntil") FROM "OutboxEntry" WHERE state = 'sending'),
                 (SELECT min("pausedUntil") FROM "ProviderPace" WHERE "pausedUntil" > ${now}),
                 (SELECT min(pace."nextSlotAt") - ${CLAIMED_TURN} FROM "ProviderPace" pace WHERE ${isSlotFar(CLAIMED_TURN)})) AS due`;
  return row?.due ?? null;
}

/** Gives back the entries whose lease is over. Answers how many. */
export async function reclaimExpired(now: Date): Promise<number> {
  const { count } = await db.outboxEntry.updateMany({
    where: { state: 'sending', leasedUntil: { lt: now } },
    data: { state: 'waiting', leasedUntil: null, leasedBy: null },
  });
  return count;
}

/**
 * The last step before the provider is asked: keeps the mail's words and its own id, and says that an attempt began,
 * so that whatever happens next is known to be in doubt. False when the lease was lost.
 */
export async function beginAttempt(
  work: OutboxWork,
  worker: string,
  mail: Mail,
  { toSide, now }: { toSide: 'candidate' | 'company' | null; now: Date },
): Promise<boolean> {
  const frozen = work.frozen ?? seal(JSON.stringify(mail));
  const rfcMessageId = mail.headers['Message-ID'] ?? work.id;
  const recipientHash = hashOfAddress(addressOf(mail.to));
  const count = await db.$executeRaw`
    WITH begun AS (
      UPDATE "OutboxEntry" SET frozen = ${frozen}, "firstAttemptAt" = coalesce("firstAttemptAt", ${now}), "leasedUntil" = ${leaseFrom(now)}
       WHERE id = ${work.id} AND state = 'sending' AND "leasedBy" = ${worker} RETURNING id, "conversationId", "messageId", "userId"),
    kept AS (
      INSERT INTO "OutboundMail" (id, "outboxEntryId", "conversationId", "messageId", "userId", "toSide", "rfcMessageId", "recipientHash")
      SELECT gen_random_uuid()::text, id, "conversationId", "messageId", "userId", ${toSide}::"Side", ${rfcMessageId}, ${recipientHash} FROM begun
      ON CONFLICT ("outboxEntryId") DO UPDATE SET "recipientHash" = excluded."recipientHash")
    SELECT FROM begun`;
  return count === 1;
}

/** The mail of an attempt whose fate is in doubt. */
export function thaw(frozen: Uint8Array): Mail {
  return JSON.parse(unseal(frozen)) as Mail;
}

/** False when the lease was lost meanwhile: another worker settles the entry. */
export async function markSent(
  tx: Tx,
  id: string,
  worker: string,
  providerId: string,
  now: Date,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    WITH settled AS (
      UPDATE "OutboxEntry" SET state = 'sent', "doneAt" = ${now}, sealed = NULL, frozen = NULL, "leasedUntil" = NULL, "leasedBy" = NULL
       WHERE id = ${id} AND state = 'sending' AND "leasedBy" = ${worker} RETURNING id)
    UPDATE "OutboundMail" SET "providerId" = ${providerId}, "sentAt" = ${now} WHERE "outboxEntryId" IN (SELECT id FROM settled)`;
  return count === 1;
}

export async function markWaiting(
  tx: Tx,
  id: string,
  worker: string,
  next: { nextAt: Date; doubtful: boolean; lastError: string; faults: number },
): Promise<boolean> {
  const { doubtful, ...data } = next;
  return release(tx, id, worker, {
    state: 'waiting',
    ...data,
    ...(doubtful ? {} : { firstAttemptAt: null, frozen: null }),
  });
}

export async function markEnded(
  tx: Tx,
  id: string,
  worker: string,
  end: { state: 'failed' | 'unknown_fate'; lastError: string; doneAt: Date | null },
): Promise<boolean> {
  // what may still be tried again keeps what it would send
  const gone = end.state === 'failed' ? { sealed: null, frozen: null, firstAttemptAt: null } : {};
  return release(tx, id, worker, { ...end, ...gone });
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
