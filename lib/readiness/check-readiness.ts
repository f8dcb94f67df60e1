import 'server-only';
import { isSearchReady, openSearch } from '@/lib/search/engine';
import { isDatabaseAnswering, isWorkerConnected, listMissingMigrations } from './repository';

export type Readiness = {
  ready: boolean;
  /** What lacks, for the person who keeps the machine; empty when ready. */
  missing: string[];
};

/** Whether everything the site needs is there: the database, every migration, a worker. */
export async function checkReadiness(): Promise<Readiness> {
  if (!(await isDatabaseAnswering())) return { ready: false, missing: ['database: does not answer'] };
  const migrations = await listMissingMigrations();
  const missing = migrations.map((name) => `migration: ${name} is not applied`);
  if (!(await isWorkerConnected())) missing.push('worker: none is running (WORKER=on, or npm run worker)');
  if (!isSearchReady()) {
    void openSearch().catch(() => undefined);
    missing.push('search: the index is not built yet');
  }
  return { ready: missing.length === 0, missing };
}
