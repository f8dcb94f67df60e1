import { transaction } from '@/lib/db';
import { loadReferentials } from '@/lib/referentials/load-referentials';
import { readPack } from '@/lib/territory/pack';
import { loadTerritory } from '@/lib/territory/repository';

/** Territory, referentials and a first charter: an installation with nobody in it. */
export async function installMission(): Promise<void> {
  await transaction(async (tx) => {
    await loadTerritory(tx, readPack());
    await loadReferentials(tx);
    await tx.charter.create({ data: { version: 1, body: 'Charte.' } });
  });
}
