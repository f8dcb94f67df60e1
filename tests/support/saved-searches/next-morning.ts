import { runScript } from '@/lib/cli/run-script';
import { connect } from '@/lib/embedded-postgres/connect';
import type { TestSite } from '../server/start-test-site';
import { testDatabaseUrl, testVariables } from '../variables';

/** A night passes for every saved search of this site, and its alerts are queued: no journey waits for the clock. */
export async function nextMorning({ database }: TestSite): Promise<void> {
  const client = await connect(testDatabaseUrl(database, 'postgres'));
  await client.query(`UPDATE "SavedSearch" SET "checkedOn" = "checkedOn" - 1`).finally(() => client.end());
  const status = await runScript('tests/support/saved-searches/run-alerts.ts', [], testVariables(database));
  if (status !== 0) throw new Error('the alerts could not be made: see above');
}
