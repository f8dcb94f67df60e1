import type { Config } from 'jest';
import { createDatabase } from '@/lib/embedded-postgres/databases';
import { openTestCluster, TEMPLATE } from './cluster';

export default async function startDatabases({ maxWorkers }: { maxWorkers: number } & Config) {
  const { admin } = await openTestCluster();
  for (let worker = 1; worker <= maxWorkers; worker++)
    await createDatabase(admin, `test_${worker}`, TEMPLATE);
}
