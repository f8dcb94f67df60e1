import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { WORKER_LOCKS } from './worker-locks';

/** Numbers of the workers whose connection is open. */
const LIVING = Prisma.sql`
  SELECT objid::bigint FROM pg_locks
   WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid = ${WORKER_LOCKS}::oid
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/**
 * Gives back at once what workers were sending or reading whose connection is gone: killed ones need not wait for
 * their lease. One that lives but lost its connection is harmless: its attempt and the next carry the same key, and of
 * two that read a mail one finishes it. Answers how many of each.
 */
export async function reclaimFromDead(): Promise<{ sendings: number; readings: number }> {
  const sendings = await db.$executeRaw`
    UPDATE "OutboxEntry" SET state = 'waiting', "leasedUntil" = NULL, "leasedBy" = NULL
     WHERE state = 'sending' AND "leasedBy" ~ '^[0-9]+/' AND split_part("leasedBy", '/', 1)::bigint NOT IN (${LIVING})`;
  const readings = await db.$executeRaw`
    UPDATE "InboundMail" SET "nextAt" = "receivedAt", "takenBy" = NULL
     WHERE state IN ('announced', 'fetched') AND "takenBy" NOT IN (${LIVING})`;
  return { sendings, readings };
}
