import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';

export type InboundMailWork = {
  id: string;
  providerId: string;
  state: 'announced' | 'fetched';
  /** With the one under way. */
  attempts: number;
};

/**
 * Mails with something to do. What one alias got is read in the order in which it came: a fetched mail waits for an earlier one,
 * announced or fetched, for any of the same aliases, until that was read or given up. Fetching waits for nobody.
 */
const READY = Prisma.sql`
  state IN ('announced', 'fetched') AND (state = 'announced' OR id NOT IN (
    SELECT q.id FROM (SELECT m.id, row_number() OVER (PARTITION BY k.key ORDER BY m."receivedAt", m.id) AS place
                        FROM "InboundMail" m, unnest(m."recipientKeys") AS k(key)
                       WHERE m.state IN ('announced', 'fetched')) q
     WHERE q.place > 1))`;

/**
 * Takes the next received mail to fetch or read, for a while: until `until` nobody else does while the worker of that
 * number lives. The attempt is counted at once, so that one which ends the process counts too.
 */
export async function takeNextMail(worker: number, now: Date, until: Date): Promise<InboundMailWork | null> {
  const [row] = await db.$queryRaw<InboundMailWork[]>`
    UPDATE "InboundMail" SET attempts = attempts + 1, "nextAt" = ${until}, "takenBy" = ${worker}
     WHERE id = (SELECT id FROM "InboundMail" WHERE ${READY} AND "nextAt" <= ${now}
                  ORDER BY "receivedAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, "providerId", state, attempts`;
  return row ?? null;
}

export async function findNextInboundDue(): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ due: Date | null }[]>`
    SELECT least((SELECT min("nextAt") FROM "InboundEvent" WHERE "processedAt" IS NULL),
                 (SELECT min("nextAt") FROM "InboundMail" WHERE ${READY})) AS due`;
  return row?.due ?? null;
}
