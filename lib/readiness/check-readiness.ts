import 'server-only';
import { isDatabaseDown } from '@/lib/database-health/state';
import { isSearchReady, openSearch } from '@/lib/search/engine';
import { findFullDisk } from './disk';
import { isDatabaseAnswering, isWorkerConnected, listMissingMigrations } from './repository';

export type Readiness = {
  ready: boolean;
  /** What lacks, for the person who keeps the machine; empty when ready. */
  missing: string[];
};

const PATIENCE_MS = 1_500;
const NO_ANSWER = ['database: does not answer'];

/** Whether everything the site needs is there: the database, every migration, a worker, room on the disk. Takes two seconds at most. */
export async function checkReadiness(): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string[]>((resolve) => {
    timer = setTimeout(() => resolve(NO_ANSWER), PATIENCE_MS);
  });
  const asked = isDatabaseDown() ? Promise.resolve(NO_ANSWER) : askDatabase().catch(() => NO_ANSWER);
  const [database, disk] = await Promise.all([Promise.race([asked, late]), findFullDisk()]);
  clearTimeout(timer);
  const missing = [...database, ...disk];
  return { ready: missing.length === 0, missing };
}

async function askDatabase(): Promise<string[]> {
  if (!(await isDatabaseAnswering())) return NO_ANSWER;
  const migrations = await listMissingMigrations();
  const missing = migrations.map((name) => `migration: ${name} is not applied`);
  if (!(await isWorkerConnected())) missing.push('worker: none is running (WORKER=on, or npm run worker)');
  if (!isSearchReady()) {
    void openSearch().catch(() => undefined);
    missing.push('search: the index is not built yet');
  }
  return missing;
}
