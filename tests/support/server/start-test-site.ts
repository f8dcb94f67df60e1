import { randomUUID } from 'node:crypto';
import { startSite } from '@/lib/cli/site';
import { connect } from '@/lib/embedded-postgres/connect';
import { createDatabase, dropDatabase } from '@/lib/embedded-postgres/databases';
import { findFreePort } from '@/lib/embedded-postgres/settings';
import { SEEDED } from '../database/seeded';
import { testDatabaseUrl, testVariables } from '../variables';

export type TestSite = {
  url: string;
  database: string;
  stop: () => Promise<void>;
  /** Ends it as a power cut does. */
  kill: () => Promise<void>;
};

/** The built site on a free port, with a database of its own that holds the demonstration data. */
export async function startTestSite(
  variables: Record<string, string> | ((database: string) => Record<string, string>) = {},
  output: 'inherit' | ((text: string) => void) = 'inherit',
): Promise<TestSite> {
  const database = `site_${randomUUID().replaceAll('-', '')}`;
  await onServer((admin) => createDatabase(admin, database, SEEDED));
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const given = typeof variables === 'function' ? variables(database) : variables;
  let pid = 0;
  const site = await startSite({
    port,
    host: '127.0.0.1',
    variables: { ...testVariables(database), PUBLIC_URL: url, WORKER: 'on', LOG_LEVEL: 'warn', ...given },
    output,
    onSpawn: (spawned = 0) => (pid = spawned),
  });
  const stop = async () => {
    await site.stop();
    await onServer((admin) => dropDatabase(admin, database));
  };
  const kill = async () => {
    // the group: every process that it started
    process.kill(-pid, 'SIGKILL');
    await site.ended;
  };
  return { url, database, stop, kill };
}

async function onServer(work: (admin: Awaited<ReturnType<typeof connect>>) => Promise<void>) {
  const admin = await connect(testDatabaseUrl('postgres', 'postgres'));
  await work(admin).finally(() => admin.end());
}
