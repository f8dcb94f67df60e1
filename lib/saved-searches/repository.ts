import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { SearchAxis } from '@/lib/search/schema';
import type { Frequency } from './schema';

export interface SavedSearch {
  readonly id: string;
  readonly userId: string;
  readonly axis: SearchAxis;
  readonly name: string;
  /** What follows the question mark in the address of its results. */
  readonly query: string;
  readonly frequency: Frequency;
}

const columns = { id: true, userId: true, axis: true, name: true, query: true, frequency: true } as const;

/** The newest first. */
export async function listSavedSearches(userId: string): Promise<SavedSearch[]> {
  return db.savedSearch.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: columns,
  });
}

export async function findSavedSearch(tx: Tx, id: string): Promise<SavedSearch | null> {
  return tx.savedSearch.findUnique({ where: { id }, select: columns });
}

/** How many searches this person has besides that one. */
export async function countOtherSearches(
  tx: Tx,
  { userId, axis, query }: Pick<SavedSearch, 'userId' | 'axis' | 'query'>,
): Promise<number> {
  return tx.savedSearch.count({ where: { userId, NOT: { axis, query } } });
}

/** The same search saved twice is one: its name and frequency are those of the second time. */
export async function upsertSavedSearch(
  tx: Tx,
  { userId, axis, query, ...rest }: Omit<SavedSearch, 'id'> & { checkedOn: Date },
): Promise<string> {
  const { id } = await tx.savedSearch.upsert({
    where: { userId_axis_query: { userId, axis, query } },
    create: { userId, axis, query, ...rest },
    update: rest,
    select: { id: true },
  });
  return id;
}

/** Whether this person has that search, which is then changed. */
export async function updateSavedSearch(
  tx: Tx,
  { id, userId }: { id: string; userId: string },
  change: { name: string; frequency: Frequency } | { frequency: Frequency } | { checkedOn: Date },
): Promise<boolean> {
  return (await tx.savedSearch.updateMany({ where: { id, userId }, data: change })).count > 0;
}

export async function deleteSavedSearch(tx: Tx, id: string, userId: string): Promise<boolean> {
  return (await tx.savedSearch.deleteMany({ where: { id, userId } })).count > 0;
}

/**
 * The next search that is due, which is then due again from `next` on, unless it is marked as checked; one that another
 * process takes is passed over. Closed accounts are never due.
 */
export async function claimDueSearch(
  due: { daily: Date; weekly: Date },
  next: { daily: Date; weekly: Date },
): Promise<SavedSearch | null> {
  const [row] = await db.$queryRaw<SavedSearch[]>`
    UPDATE "SavedSearch" s
       SET "checkedOn" = CASE WHEN s.frequency = 'daily' THEN ${next.daily}::date ELSE ${next.weekly}::date END
     WHERE s.id = (
       SELECT d.id FROM "SavedSearch" d JOIN "User" u ON u.id = d."userId"
        WHERE u."disabledAt" IS NULL
          AND ((d.frequency = 'daily' AND d."checkedOn" <= ${due.daily}::date)
            OR (d.frequency = 'weekly' AND d."checkedOn" <= ${due.weekly}::date))
        ORDER BY d."checkedOn", d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED)
    RETURNING s.id, s."userId", s.axis::text AS axis, s.name, s.query, s.frequency::text AS frequency`;
  return row ?? null;
}

/** Remembers these results; answers those that were not known before, in the order given. */
export async function rememberResults(
  tx: Tx,
  savedSearchId: string,
  entityIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ entityId: string }[]>`
    INSERT INTO "KnownResult" ("savedSearchId", "entityId")
    SELECT ${savedSearchId}, unnest(${[...entityIds]}::text[])
    ON CONFLICT DO NOTHING RETURNING "entityId"`;
  const fresh = new Set(rows.map(({ entityId }) => entityId));
  return entityIds.filter((id) => fresh.has(id));
}
