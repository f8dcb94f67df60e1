import { transaction } from '@/lib/db';
import { seedDemonstration } from '@/lib/demonstration/seed-demonstration';
import { env } from '@/lib/env';
import { loadFirstData } from '@/lib/first-data/load-first-data';
import { readPack } from '@/lib/territory/pack';
import { sayFailure } from './say-failure';

const LIMIT_MS = 300_000;

const say = (line: string) => console.error(`  ${line}`);

async function main(now: Date): Promise<void> {
  say('territory, referentials, mission and charter');
  await transaction((tx) => loadFirstData(tx, readPack(), now), LIMIT_MS);
  if (env.SEED !== 'demo') return;
  const seeded = await transaction((tx) => seedDemonstration(tx, now, say), LIMIT_MS);
  if (!seeded) say('demonstration data are there already');
}

await main(new Date()).then(
  () => process.exit(0),
  (error: unknown) => {
    sayFailure(error);
    process.exit(1);
  },
);
