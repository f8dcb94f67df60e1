import type { Instrumentation } from 'next';
import { noteDatabaseTrouble } from './lib/database-health/state';
import { isDatabaseTrouble } from './lib/database-health/trouble';
import { REFERENCE_HEADER } from './lib/server/reference-header';

/**
 * Next calls this once when a server starts: the worker lives in it unless WORKER=off, the server before Next gets its
 * answers from here, the database is watched, and the search index is built.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
    const { watchDatabase } = await import('./lib/database-health/watch');
    watchDatabase();
    const { startServerWorker } = await import('./lib/worker/start-server-worker');
    startServerWorker();
    const { answerServer } = await import('./lib/server/ask-application');
    const { mayPostLarge } = await import('./lib/accounts/may-post-large');
    answerServer({ mayPostLarge });
    const { openSearch } = await import('./lib/search/engine');
    void openSearch().catch(() => undefined); // logged there; the next question tries again
  }
}

/** Next calls this for each error of a page, a route or an action, before it answers. */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers }, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  if (isDatabaseTrouble(error)) noteDatabaseTrouble();
  const { errorFacts, log } = await import('./lib/log');
  const reference = headers[REFERENCE_HEADER];
  log.error({ route: routePath, reference, ...errorFacts(error) }, 'a page or a route failed');
};
