import { once } from 'node:events';
import pg from 'pg';
import { rulesOf, SOURCES, toEntry, type SourceRow } from './axis-sources';
import { CriteriaIndex, type IndexEntry } from './criteria-index';
import type { LinkedSecteur } from '@/lib/territory/secteur-links';
import { readVocabulary } from './read-vocabulary';
import { AXES, type SearchAxis } from './schema';
import type { Vocabulary } from './vocabulary';

const BATCH = 5000;
/** Columns stay the text that PostgreSQL sends. */
const AS_WRITTEN = { getTypeParser: () => (text: string | Buffer) => text };

/** Everything that can be searched, as of one version of what is public and one day. */
export interface Snapshot {
  version: number;
  /** Day in France, on which birthdays and closing dates depend. */
  day: string;
  vocabulary: Vocabulary;
  readonly indexes: Readonly<Record<SearchAxis, CriteriaIndex>>;
}

/** Reads all of it in one snapshot of the database, oldest first so that the index need not sort. */
export async function readSnapshot(client: pg.ClientBase): Promise<Snapshot> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const { version, day } = await readPosition(client);
    const vocabulary = await readVocabulary(client);
    const indexes = {} as Record<SearchAxis, CriteriaIndex>;
    const secteurs = await readSecteurs(client);
    for (const axis of AXES)
      indexes[axis] = await readIndex(client, axis, vocabulary, new CriteriaIndex(rulesOf(axis, secteurs)));
    return { version, day, vocabulary, indexes };
  } finally {
    await client.query('ROLLBACK');
  }
}

export async function readPosition(client: pg.ClientBase): Promise<{ version: number; day: string }> {
  const { rows } = await client.query<{ version: string; day: string }>(
    `SELECT coalesce((SELECT version FROM "PublicVersion" WHERE id = 1), 0)::text AS version, today()::text AS day`,
  );
  return { version: Number(rows[0]?.version ?? 0), day: rows[0]?.day ?? '' };
}

/** Those of these entities that are public now. */
export async function readEntries(
  client: pg.ClientBase,
  axis: SearchAxis,
  ids: readonly string[],
  vocabulary: Vocabulary,
): Promise<IndexEntry[]> {
  const { view, columns } = SOURCES[axis];
  const text = `SELECT ${columns} FROM ${view} WHERE id = ANY($1)`;
  const { rows } = await client.query<SourceRow>({ text, values: [ids], types: AS_WRITTEN });
  return rows.map((row) => toEntry(axis, row, vocabulary));
}

export interface PublicChange {
  readonly version: number;
  readonly axis: string;
  readonly entityId: string;
}

export async function readChanges(client: pg.ClientBase, after: number): Promise<PublicChange[]> {
  const { rows } = await client.query<{ version: string; axis: string; entityId: string }>(
    `SELECT version::text, axis, "entityId" FROM "PublicChange" WHERE version > $1 ORDER BY "PublicChange".version LIMIT ${BATCH}`,
    [after],
  );
  return rows.map(({ version, axis, entityId }) => ({ version: Number(version), axis, entityId }));
}

/** All of the territory. */
export async function readSecteurs(client: pg.ClientBase): Promise<LinkedSecteur[]> {
  const { rows } = await client.query<{
    code: string;
    epciCode: string;
    lon: number | null;
    lat: number | null;
  }>(`SELECT code, a."epciCode", m.lon, m.lat FROM "Area" a LEFT JOIN "Commune" m USING (code)`);
  return rows.map(({ code, epciCode, lon, lat }) => ({
    code,
    epciCode,
    centre: lon === null || lat === null ? null : [lon, lat],
  }));
}

async function readIndex(
  client: pg.ClientBase,
  axis: SearchAxis,
  vocabulary: Vocabulary,
  index: CriteriaIndex,
): Promise<CriteriaIndex> {
  const { view, columns } = SOURCES[axis];
  const text = `SELECT ${columns} FROM ${view} ORDER BY "publishedAt", id COLLATE "C" DESC`;
  await eachRow(client, text, (row) => index.append(toEntry(axis, row, vocabulary)));
  index.settle();
  return index;
}

/** Rows as they come, none kept. Not by a cursor: PostgreSQL shares the work among processes for a plain query only. */
async function eachRow(client: pg.ClientBase, text: string, put: (row: SourceRow) => void): Promise<void> {
  const query = client.query(new pg.Query<SourceRow>({ text, types: AS_WRITTEN }));
  let failure: unknown;
  query.on('row', (row) => {
    if (failure !== undefined) return;
    try {
      put(row);
    } catch (error) {
      // thrown to the driver it would end the process
      failure = error;
    }
  });
  await once(query, 'end');
  if (failure !== undefined) throw failure;
}
