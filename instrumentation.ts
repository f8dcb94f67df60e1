/**
 * Next calls this once when a server starts: the worker lives in it unless WORKER=off, the server before Next gets its
 * answers from here, and the search index is built.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
    const { startServerWorker } = await import('./lib/worker/start-server-worker');
    startServerWorker();
    const { answerServer } = await import('./lib/server/ask-application');
    const { mayPostLarge } = await import('./lib/accounts/may-post-large');
    answerServer({ mayPostLarge });
    const { openSearch } = await import('./lib/search/engine');
    void openSearch().catch(() => undefined); // logged there; the next question tries again
  }
}
