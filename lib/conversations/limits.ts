import 'server-only';
import type { Tx } from '@/lib/db';
import { findNthLatestLetter, findNthLatestOpening } from './letter-repository';
import { LETTERS_AN_HOUR, NEW_CONVERSATIONS_A_DAY } from './rules';
import type { Side } from './schema';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** From when this writer may send a letter again, or null when they may now. */
export async function whenMayWrite(tx: Tx, side: Side, ownerId: string, now: Date): Promise<Date | null> {
  const since = new Date(now.getTime() - HOUR);
  const full = await findNthLatestLetter(tx, { side, ownerId, nth: LETTERS_AN_HOUR, since });
  return full && new Date(full.getTime() + HOUR);
}

/** From when this writer may write to somebody new again, or null when they may now. */
export async function whenMayOpen(tx: Tx, side: Side, ownerId: string, now: Date): Promise<Date | null> {
  const since = new Date(now.getTime() - DAY);
  const full = await findNthLatestOpening(tx, { side, ownerId, nth: NEW_CONVERSATIONS_A_DAY, since });
  return full && new Date(full.getTime() + DAY);
}
