import 'server-only';
import type { Tx } from '@/lib/db';
import { listFrenchCommunes } from '@/lib/territory/france';
import { ensureOutsideCommune, listTerritoryCodes } from '@/lib/territory/written-commune-repository';

/** Communes outside the territory get their row when a file first names them. */
export async function ensureCommunes(tx: Tx, codes: string[]): Promise<void> {
  const inside = await listTerritoryCodes(tx);
  const france = await listFrenchCommunes();
  for (const code of new Set(codes)) {
    const commune = inside.has(code) ? undefined : france.get(code);
    if (commune) await ensureOutsideCommune(tx, commune);
  }
}
