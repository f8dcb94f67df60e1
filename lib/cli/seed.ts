import { transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { loadFirstData } from '@/lib/first-data/load-first-data';
import { readPack } from '@/lib/territory/pack';

const LIMIT_MS = 300_000;

async function main(now: Date): Promise<void> {
  await transaction((tx) => loadFirstData(tx, readPack(), now), LIMIT_MS);
}

await main(new Date()).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
