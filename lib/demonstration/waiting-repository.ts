import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { VersionKind } from '@/lib/reviews/schema';
import { VERSION_TABLES } from '@/lib/reviews/version-tables';

/** The submitted version of each of these pages, by page. */
export async function listSubmitted(
  tx: Tx,
  kind: VersionKind,
  pageIds: string[],
): Promise<Map<string, string>> {
  const { table, owner } = VERSION_TABLES[kind];
  const [versions, pageId] = [table, owner].map((name) => Prisma.raw(`"${name}"`));
  const rows = await tx.$queryRaw<{ pageId: string; id: string }[]>`
    SELECT id, ${pageId} AS "pageId" FROM ${versions} WHERE ${pageId} = ANY (${pageIds}) AND state = 'submitted'`;
  return new Map(rows.map((row) => [row.pageId, row.id]));
}
