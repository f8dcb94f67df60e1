import 'server-only';
import type { Tx } from '@/lib/db';

/** Those of these hashes that belong to somebody who was erased. */
export async function listErasedKeys(tx: Tx, hashes: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ hash: string }[]>`
    SELECT hash FROM "ErasedKey" WHERE hash = ANY (${hashes})`;
  return new Set(rows.map(({ hash }) => hash));
}
