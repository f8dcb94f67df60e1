import 'server-only';
import { createHash } from 'node:crypto';
import { db } from '@/lib/db';

export type Limit = {
  count: number;
  seconds: number;
  /** Besides, in a day (UTC): for what a script would else do all day. */
  aDay?: number;
};

/** For what visitors do: thirty people behind one address, who each try four times. */
export const CLASSROOM: Limit = { count: 120, seconds: 600 };

/** For what mails an address that a visitor types: a script must not make the site write to all the world. */
export const MAILS_ANYBODY: Limit = { ...CLASSROOM, aDay: 500 };

/** For what ends in somebody's queue: a workshop of thirty registers within its hour, each after three refused tries. */
export const WORKSHOP: Limit = { count: 120, seconds: 3600, aDay: 500 };

/** Reports come one by one, and each takes a counsellor's time. */
export const REPORTS: Limit = { count: 30, seconds: 3600 };

const DAY_SECONDS = 86_400;

/** The same as `hitLimit` for a limit that may have one for the day too. */
export async function hitLimits(caller: string, limit: Limit, now: Date): Promise<number> {
  const wait = await hitLimit(caller, limit, now);
  if (wait > 0 || limit.aDay === undefined) return wait;
  return hitLimit(`${caller}:day`, { count: limit.aDay, seconds: DAY_SECONDS }, now);
}

/**
 * Counts one more call of `caller` in its window, for all processes. Answers the seconds to wait, or 0 when within the
 * limit. Runs outside the caller's transaction, so that a refused or failed call still counts.
 */
export async function hitLimit(caller: string, limit: Limit, now: Date): Promise<number> {
  const key = bounded(caller);
  const window = limit.seconds * 1000;
  const startedAt = new Date(Math.floor(now.getTime() / window) * window);
  const [row] = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "RateWindow" (key, "startedAt", count) VALUES (${key}, ${startedAt}, 1)
    ON CONFLICT (key, "startedAt") DO UPDATE SET count = "RateWindow".count + 1 RETURNING count`;
  if (row!.count <= limit.count) return 0;
  return Math.ceil((startedAt.getTime() + window - now.getTime()) / 1000);
}

const LONGEST_KEY = 100;

/** What a request names itself by may be of any length. */
const bounded = (key: string) =>
  key.length <= LONGEST_KEY ? key : createHash('sha256').update(key).digest('hex');
