/** Next calls this once when a server starts: the background worker lives in it unless WORKER=off. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
    const { startServerWorker } = await import('./lib/worker/start-server-worker');
    startServerWorker();
  }
}
