import 'server-only';

import { db, type Tx } from '@/lib/db';
import type { CharterVersion } from './rules';

/** The highest version published; null before the first. */
export async function findCharterInForce(tx: Tx = db): Promise<{
  id: number;
  version: number;
  body: string;
  publishedAt: Date;
} | null> {
  return tx.charter.findFirst({
    orderBy: { version: 'desc' },
    select: { id: true, version: true, body: true, publishedAt: true },
  });
}

/** Every charter that was published, in the order of their versions. */
export async function listCharterVersions(tx: Tx = db): Promise<CharterVersion[]> {
  return tx.charter.findMany({
    orderBy: { version: 'asc' },
    select: { id: true, version: true, publishedAt: true },
  });
}

export async function insertCharter(
  tx: Tx,
  charter: { version: number; body: string; publishedAt: Date },
): Promise<void> {
  await tx.charter.create({ data: charter });
}
