import 'server-only';
import { addDays, dayIn } from '@/lib/calendar';
import { transaction, type Tx } from '@/lib/db';
import { errorFacts, log } from '@/lib/log';
import { enqueue } from '@/lib/outbox/enqueue';
import { listCurrentResults } from './list-current-results';
import { claimDueSearch, rememberResults, updateSavedSearch, type SavedSearch } from './repository';
import { lastDueDays, MOST_KNOWN, MOST_NAMED } from './rules';

/**
 * Checks every search that is due and queues a mail for each that found something new. One that fails is logged, stops
 * no other, and tells its news the next morning.
 */
export async function alertDueSearches(now: Date): Promise<void> {
  const today = dayIn(now);
  for (;;) {
    const search = await claimDueSearch(lastDueDays(today), lastDueDays(addDays(today, 1)));
    if (!search) return;
    try {
      const results = await listCurrentResults(search, MOST_KNOWN);
      await transaction(async (tx) => {
        await updateSavedSearch(tx, search, { checkedOn: today });
        await tellNews(tx, search, results);
      });
    } catch (error) {
      log.error({ savedSearch: search.id, ...errorFacts(error) }, 'a saved search could not be checked');
    }
  }
}

/** Known and queued in one transaction: each result is told once. */
async function tellNews(tx: Tx, search: SavedSearch, results: readonly string[]): Promise<void> {
  const fresh = await rememberResults(tx, search.id, results);
  if (fresh.length === 0) return;
  await enqueue(tx, {
    topic: 'search-alert',
    userId: search.userId,
    refs: { searchId: search.id, count: fresh.length, resultIds: fresh.slice(0, MOST_NAMED) },
  });
}
