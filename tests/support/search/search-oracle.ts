import type pg from 'pg';
import { PAGE_SIZE } from '@/lib/search/criteria-index';

export interface OracleAnswer {
  ids: string[];
  total: number;
  zones: Record<string, number>;
}

/** How one axis reads in SQL, from the view that says what is public. */
export interface Shown {
  /** `WITH shown AS (…)`: id, publishedAt, the zone under which each shows, and its words as arrays. */
  with: string;
  /** The column of each criterion of the address. */
  columns: Record<string, string>;
  /** The criterion that names zones. */
  zone: string;
}

/** Of these every chosen value must be there, of the others one is enough. */
const EVERY = 'savoir-faire';
const NO_MERIT = '0::int';

type Criteria = Record<string, string[]>;

/** The same question asked in SQL, by relevance or by date alone. */
export async function askSql(
  client: pg.ClientBase,
  shown: Shown,
  criteria: Criteria,
  page = 1,
  order: 'relevance' | 'date' = 'relevance',
): Promise<OracleAnswer> {
  const { where, parameters } = conditionsOf(shown, criteria);
  const merit = order === 'relevance' ? meritOf(shown, criteria) : NO_MERIT;
  const ids = await client.query<{ id: string }>(
    `${shown.with} SELECT id FROM shown WHERE ${where} ORDER BY ${merit} DESC, "publishedAt" DESC, id COLLATE "C"
      LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
    parameters,
  );
  const zones = await countBy(client, shown, 'ARRAY[zone]', criteria);
  return {
    ids: ids.rows.map(({ id }) => id),
    total: Object.values(zones).reduce((sum, count) => sum + count, 0),
    zones,
  };
}

/** For every value how many there would be if it alone were chosen in its criterion; added, for savoir-faire. */
export async function countFacets(
  client: pg.ClientBase,
  shown: Shown,
  criteria: Criteria,
): Promise<Record<string, Record<string, number>>> {
  const facets: Record<string, Record<string, number>> = {};
  for (const [name, column] of [...Object.entries(shown.columns), [shown.zone, 'ARRAY[zone]'] as const]) {
    const others = name === EVERY ? criteria : { ...criteria, [name]: [] };
    facets[name] = await countBy(client, shown, column, others);
  }
  return facets;
}

async function countBy(client: pg.ClientBase, shown: Shown, column: string, criteria: Criteria) {
  const { where, parameters } = conditionsOf(shown, criteria);
  const { rows } = await client.query<{ value: string; count: number }>(
    `${shown.with} SELECT value, count(DISTINCT id)::int AS count FROM shown, unnest(${column}) AS value
      WHERE ${where} GROUP BY value`,
    parameters,
  );
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]));
}

function conditionsOf(shown: Shown, criteria: Criteria) {
  const asked = Object.entries(criteria).filter(([, values]) => values.length > 0);
  return {
    where: asked.map(([name], at) => conditionOf(shown, name, at + 1)).join(' AND ') || 'true',
    parameters: asked.map(([, values]) => values),
  };
}

/** Where one of several values would do, having more of them comes first. */
function meritOf({ columns, zone }: Shown, criteria: Criteria): string {
  const parts = Object.entries(criteria)
    .filter(([name, values]) => values.length > 1 && name !== EVERY && name !== zone)
    .flatMap(([name, values]) => values.map((value) => `(${columns[name]} && ARRAY['${value}'])::int`));
  return parts.join(' + ') || NO_MERIT;
}

function conditionOf({ columns, zone }: Shown, name: string, parameter: number): string {
  if (name === zone) return `zone = ANY($${parameter}::text[])`;
  return `${columns[name]} ${name === EVERY ? '@>' : '&&'} $${parameter}::text[]`;
}
