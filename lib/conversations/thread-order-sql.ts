import 'server-only';
import { Prisma } from '@/lib/generated/prisma/client';
import { READABLE_STATES } from './letter-states';
import { sideOf, type Correspondent } from './policy';

/** How many exchanges a side knows of, and how many of them hold a letter it has not read: `isNew` in thread.ts. */
export function threadCounts(actor: Correspondent): Prisma.Sql {
  const side = sideOf(actor);
  const readAt = side === 'candidate' ? Prisma.sql`c."candidateReadAt"` : Prisma.sql`c."companyReadAt"`;
  return Prisma.sql`
    SELECT count(*)::int AS total, (count(*) FILTER (WHERE q.unread))::int AS unread
      FROM (SELECT bool_or(m.side::text <> ${side} AND (${readAt} IS NULL OR m."releasedAt" > ${readAt})) AS unread
              ${knownLetters(actor)} GROUP BY c.id) q`;
}

/** One page of ids, the latest known first: `knownAt` in thread.ts, so that no place tells of a letter that waits. */
export function threadPage(
  actor: Correspondent,
  { offset, limit }: { offset: number; limit: number },
): Prisma.Sql {
  return Prisma.sql`
    SELECT c.id ${knownLetters(actor)} GROUP BY c.id
     ORDER BY max(CASE WHEN m.side::text = ${sideOf(actor)} THEN m."createdAt"
                       ELSE coalesce(m."releasedAt", m."createdAt") END) DESC, c.id DESC
     LIMIT ${limit} OFFSET ${offset}`;
}

/** The actor's exchanges `c` with the letters `m` that its side may know of. */
function knownLetters(actor: Correspondent): Prisma.Sql {
  const mine =
    actor.role === 'candidate'
      ? Prisma.sql`c."profileId" = ${actor.profileId}`
      : Prisma.sql`c."companyId" = ${actor.companyId}`;
  return Prisma.sql`FROM "Conversation" c JOIN "Message" m ON m."conversationId" = c.id
    WHERE ${mine} AND (m.side::text = ${sideOf(actor)} OR m.state::text = ANY (${READABLE_STATES}))`;
}
