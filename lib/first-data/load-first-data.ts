import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Tx } from '@/lib/db';
import { loadReferentials } from '@/lib/referentials/load-referentials';
import { loadTerritory } from '@/lib/territory/repository';
import type { Pack } from '@/lib/territory/schema';
import { insertFirstCharter, insertMission } from './repository';

const FOLDER = 'prisma/seed';
const mission = z.object({ name: z.string(), shortName: z.string(), town: z.string() });

/** What every installation starts with: territory, referentials, mission and charter. Safe to repeat. */
export async function loadFirstData(tx: Tx, pack: Pack, now: Date): Promise<void> {
  await loadTerritory(tx, pack);
  await loadReferentials(tx);
  await insertMission(tx, mission.parse(JSON.parse(read('mission.json'))));
  await insertFirstCharter(tx, read('charter.txt').trim(), now);
}

function read(name: string): string {
  return readFileSync(path.join(FOLDER, name), 'utf8');
}
