import { buildSite } from '@/lib/cli/build';
import { openTestCluster, TEMPLATE } from '../database/cluster';
import { seedTemplate } from '../database/seeded';
import { testVariables } from '../variables';

/** Once before the journeys: the site built, and a database with the demonstration data to copy from. */
export default async function prepareJourneys() {
  const { admin } = await openTestCluster();
  await buildSite(testVariables(TEMPLATE), () =>
    process.stderr.write('Building the site for the journeys…\n'),
  );
  await seedTemplate(admin);
}
