import 'server-only';
import { db } from '@/lib/db';
import { WORKER_LOCKS } from './worker-locks';

/**
 * Gives back at once what workers were sending whose connection is gone: killed ones need not wait for their lease. One
 * that lives but lost its connection is harmless: its attempt and the next carry the same key. Answers how many.
 */
export async function reclaimFromDead(): Promise<number> {
  return db.$executeRaw`
    UPDATE "OutboxEntry" SET state = 'waiting', "leasedUntil" = NULL, "leasedBy" = NULL
     WHERE state = 'sending' AND "leasedBy" ~ '^[0-9]+/'
       AND split_part("leasedBy", '/', 1)::bigint NOT IN (
           SELECT objid::bigint FROM pg_locks
            WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid = ${WORKER_LOCKS}::oid
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`;
}
