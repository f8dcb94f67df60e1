import { db } from '@/lib/db';
import { alertDueSearches } from '@/lib/saved-searches/alert-due-searches';
import { closeSearch } from '@/lib/search/engine';

/** The morning's work on the database of the environment, as the worker's clock would start it. */
async function main() {
  await alertDueSearches(new Date());
  await closeSearch();
  await db.$disconnect();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
