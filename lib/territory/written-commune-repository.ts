import 'server-only';
import type { Tx } from '@/lib/db';

export async function listTerritoryCodes(tx: Tx): Promise<Set<string>> {
  const rows = await tx.commune.findMany({ where: { inTerritory: true }, select: { code: true } });
  return new Set(rows.map(({ code }) => code));
}

type Outside = { code: string; name: string; postalCodes: string[]; population: number };

/** A commune outside the territory gets its row when somebody first names it. */
export async function ensureOutsideCommune(
  tx: Tx,
  { code, name, postalCodes, population }: Outside,
): Promise<void> {
  await tx.commune.createMany({
    data: [{ code, name, postalCodes, population, inTerritory: false }],
    skipDuplicates: true,
  });
}
