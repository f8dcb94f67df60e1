import { Prisma } from '@/lib/generated/prisma/client';

/** A turn further away than this is not taken. */
export const LONGEST_TURN = Prisma.sql`interval '5 seconds'`;

/** Mails are claimed for turns this near only: the rest is room for reading, and no lane claims what has no turn. */
export const CLAIMED_TURN = Prisma.sql`interval '2.5 seconds'`;

/** Longer than any hold without a pause: a slot beyond it is a clock that was set back, and is not believed. */
export const LONGEST_HOLD = Prisma.sql`interval '35 seconds'`;

/** True of a row `pace` whose next slot is further away than `ahead`, by the database's clock. */
export const isSlotFar = (ahead: Prisma.Sql) => Prisma.sql`
  (pace."nextSlotAt" > clock_timestamp() + ${ahead} AND pace."nextSlotAt" <= clock_timestamp() + ${LONGEST_HOLD})`;
