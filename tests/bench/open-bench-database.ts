import { createDatabase } from '@/lib/embedded-postgres/databases';
import { closeTestCluster, openTestCluster, TEMPLATE } from '@/tests/support/database/cluster';
import { testVariables } from '@/tests/support/variables';

/**
 * Starts a PostgreSQL of its own with one migrated, empty database and points this process at it. Import what reads
 * the environment (`lib/db` and all that uses it) only afterwards, with `await import`. `close` takes everything away.
 */
export async function openBenchDatabase() {
  const server = await openTestCluster();
  await createDatabase(server.admin, 'bench', TEMPLATE);
  Object.assign(process.env, testVariables('bench'));
  return { server, close: closeTestCluster };
}
