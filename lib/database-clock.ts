import 'server-only';
import { db } from '@/lib/db';

/** What the database's clock said, with this process's own clocks of that moment. */
type Reading = { aheadBy: number; wall: number; steady: number };

const shared = globalThis as { cartemploiClock?: Reading };

const GOOD_FOR_MS = 30_000;
/** Two clocks this near tell the same time: the rest is the way of the question. */
const SAME_MS = 1_000;

/**
 * The time by the database's clock, which all processes share and which what is kept was dated with. Asks it again only
 * every half-minute, or when this process's own clock was moved.
 */
export async function databaseNow(): Promise<Date> {
  if (!isGood(shared.cartemploiClock)) shared.cartemploiClock = await readClock();
  return lastKnownNow();
}

/** The same by the last reading, for what cannot wait; by this process's clock when there was none. */
export const lastKnownNow = (): Date => new Date(Date.now() + (shared.cartemploiClock?.aheadBy ?? 0));

async function readClock(): Promise<Reading> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  const aheadBy = row!.now.getTime() - Date.now();
  return {
    aheadBy: Math.abs(aheadBy) < SAME_MS ? 0 : aheadBy,
    wall: Date.now(),
    steady: performance.now(),
  };
}

function isGood(reading: Reading | undefined): boolean {
  if (!reading) return false;
  const elapsed = performance.now() - reading.steady;
  const moved = Math.abs(Date.now() - reading.wall - elapsed);
  return elapsed < GOOD_FOR_MS && moved < SAME_MS;
}
