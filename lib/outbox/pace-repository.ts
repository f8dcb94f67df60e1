import 'server-only';
import { db } from '@/lib/db';
import { CLAIMED_TURN, isSlotFar, LONGEST_HOLD, LONGEST_TURN } from './turn-sql';

const PROVIDER = 'resend';

/**
 * Takes the next free slot of the provider's rate, shared by all processes, and answers the milliseconds until it. Null,
 * and nothing is taken, when it is more than five seconds away: turns that nobody waits for must not push on the others.
 * Slots are even and by the database's clock, so that machines whose clocks differ keep one rate; a slot nobody uses is lost.
 * They lie a hundredth further apart than allowed: requests a little early or late still fit the provider's second.
 */
export async function takeSlot(): Promise<number | null> {
  const [row] = await db.$queryRaw<{ wait: number }[]>`
    INSERT INTO "ProviderPace" AS pace (id, "nextSlotAt") VALUES (${PROVIDER}, clock_timestamp() + make_interval(secs => 1.01 / 10))
    ON CONFLICT (id) DO UPDATE SET "nextSlotAt" = make_interval(secs => 1.01 / pace."perSecond")
      + CASE WHEN pace."nextSlotAt" > clock_timestamp() + ${LONGEST_HOLD} THEN clock_timestamp()
             ELSE greatest(pace."nextSlotAt", clock_timestamp()) END
     WHERE NOT ${isSlotFar(LONGEST_TURN)}
    RETURNING greatest(0, extract(epoch FROM "nextSlotAt" - clock_timestamp()) - 1.01 / "perSecond")::float8 * 1000 AS wait`;
  return row?.wait ?? null;
}

/** Milliseconds until mails may be claimed again for turns at the provider; 0 when they may now. */
export async function findTimeToTurn(): Promise<number> {
  const [row] = await db.$queryRaw<{ wait: number }[]>`
    SELECT extract(epoch FROM pace."nextSlotAt" - ${CLAIMED_TURN} - clock_timestamp())::float8 * 1000 AS wait
      FROM "ProviderPace" pace WHERE id = ${PROVIDER} AND ${isSlotFar(CLAIMED_TURN)}`;
  return Math.max(0, row?.wait ?? 0);
}

/** Keeps the rate that the provider names in its answers. */
export async function keepRate(perSecond: number): Promise<void> {
  await db.$executeRaw`
    UPDATE "ProviderPace" SET "perSecond" = ${perSecond} WHERE id = ${PROVIDER} AND "perSecond" <> ${perSecond}`;
}

/** No request of any process for so long: the provider said that we were too fast. */
export async function delaySlots(milliseconds: number): Promise<void> {
  await db.$executeRaw`
    UPDATE "ProviderPace" SET "nextSlotAt" = greatest("nextSlotAt", clock_timestamp() + make_interval(secs => ${milliseconds / 1000}))
     WHERE id = ${PROVIDER}`;
}

/** No mail leaves before then: a used quota, or a key of ours that is not in order. */
export async function pauseSending(until: Date, reason: string): Promise<void> {
  await db.providerPace.upsert({
    where: { id: PROVIDER },
    create: { id: PROVIDER, pausedUntil: until, pauseReason: reason },
    update: { pausedUntil: until, pauseReason: reason },
  });
}

/** Until when no mail leaves, and why; null when mail leaves. */
export async function findPause(now: Date): Promise<{ until: Date; reason: string } | null> {
  const pace = await db.providerPace.findUnique({
    where: { id: PROVIDER },
    select: { pausedUntil: true, pauseReason: true },
  });
  return pace?.pausedUntil && pace.pausedUntil > now
    ? { until: pace.pausedUntil, reason: pace.pauseReason }
    : null;
}

/** Mails leave again at once, whatever the provider asked for before. */
export async function endPause(): Promise<void> {
  await db.$executeRaw`
    UPDATE "ProviderPace" SET "pausedUntil" = NULL, "pauseReason" = '', "nextSlotAt" = least("nextSlotAt", clock_timestamp())
     WHERE id = ${PROVIDER}`;
  await db.$executeRaw`SELECT pg_notify('outbox', '')`;
}
