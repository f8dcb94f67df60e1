import { addDays } from '@/lib/calendar';

/** Saved searches of one person. */
export const MOST_SEARCHES = 20;
/** Results of a search that can be told apart from new ones; a wider search needs another criterion first. */
export const MOST_KNOWN = 5000;
/** Results named in one mail; the others are a number and a link. */
export const MOST_NAMED = 10;

/**
 * The last French day on which a search must have been checked not to be due on `today`: a daily one is due the next
 * day, a weekly one seven days after.
 */
export function lastDueDays(today: Date): { daily: Date; weekly: Date } {
  return { daily: addDays(today, -1), weekly: addDays(today, -7) };
}
