import { existsSync } from 'node:fs';
import type pg from 'pg';
import { runScript } from '@/lib/cli/run-script';
import { createDatabase } from '@/lib/embedded-postgres/databases';
import { testVariables } from '../variables';
import { TEMPLATE } from './cluster';

/** The database with the demonstration data, as `npm run up` makes it at its first start. */
export const SEEDED = 'test_seeded';

export async function seedTemplate(admin: pg.Client) {
  await createDatabase(admin, SEEDED, TEMPLATE);
  if (!existsSync('lib/cli/seed.ts')) return;
  const status = await runScript('lib/cli/seed.ts', [], { ...testVariables(SEEDED), SEED: 'demo' });
  if (status !== 0) throw new Error('The demonstration data could not be made: see above.');
}
