import 'server-only';
import { Prisma } from '@/lib/generated/prisma/client';
import { READABLE_STATES } from './letter-states';

/** The last letter of exchange `c` that was let go, to be joined as `m`. */
export const LAST_READABLE = Prisma.sql`
  SELECT m.side, m.number, m."releasedAt" FROM "Message" m
   WHERE m."conversationId" = c.id AND m.state::text = ANY (${READABLE_STATES})
   ORDER BY m.number DESC LIMIT 1`;

/** True when nobody answered that letter, not even with one that waits for a counsellor. */
export const HAS_NO_ANSWER = Prisma.sql`
  NOT EXISTS (SELECT FROM "Message" a WHERE a."conversationId" = c.id AND a.side <> m.side
                 AND a.number > m.number AND a.state NOT IN ('refused_at_door', 'refused'))`;
