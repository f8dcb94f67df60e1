import type pg from 'pg';
import { PAGE_SIZE } from '@/lib/search/criteria-index';
import type { CriterionValue, TextTerm } from '@/lib/search/index/question';

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
  terms: readonly TextTerm[] = [],
): Promise<OracleAnswer> {
  const { where, parameters } = conditionsOf(shown, criteria, terms);
  const merit = order === 'relevance' ? meritOf(shown, criteria, terms) : NO_MERIT;
  const ids = await client.query<{ id: string }>(
    `${shown.with} SELECT id FROM shown WHERE ${where} ORDER BY ${merit} DESC, "publishedAt" DESC, id COLLATE "C"
      LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
    parameters,
  );
  const zones = await countBy(client, shown, 'ARRAY[zone]', criteria, terms);
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
  terms: readonly TextTerm[] = [],
): Promise<Record<string, Record<string, number>>> {
  const facets: Record<string, Record<string, number>> = {};
  for (const [name, column] of [...Object.entries(shown.columns), [shown.zone, 'ARRAY[zone]'] as const]) {
    const others = name === EVERY ? criteria : { ...criteria, [name]: [] };
    facets[name] = await countBy(client, shown, column, others, terms);
  }
  return facets;
}

async function countBy(
  client: pg.ClientBase,
  shown: Shown,
  column: string,
  criteria: Criteria,
  terms: readonly TextTerm[],
) {
  const { where, parameters } = conditionsOf(shown, criteria, terms);
  const { rows } = await client.query<{ value: string; count: number }>(
    `${shown.with} SELECT value, count(DISTINCT id)::int AS count FROM shown, unnest(${column}) AS value
      WHERE ${where} GROUP BY value`,
    parameters,
  );
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]));
}

function conditionsOf(shown: Shown, criteria: Criteria, terms: readonly TextTerm[]) {
  const asked = Object.entries(criteria).filter(([, values]) => values.length > 0);
  const conditions = [
    ...asked.map(([name], at) => conditionOf(shown, name, at + 1)),
    ...terms.map(({ any, ids }) => `(${hasOneOf(shown, any)} OR id = ANY(${listed(ids)}))`),
  ];
  return {
    where: conditions.join(' AND ') || 'true',
    parameters: asked.map(([, values]) => values),
  };
}

/** What has a word's closest meaning comes first and, where one of several values would do, what has more of them. */
function meritOf(shown: Shown, criteria: Criteria, terms: readonly TextTerm[]): string {
  const { columns, zone } = shown;
  const words = terms.map(({ strong }) => `(${hasOneOf(shown, strong)})::int`);
  const values = Object.entries(criteria)
    .filter(([name, values]) => values.length > 1 && name !== EVERY && name !== zone)
    .flatMap(([name, values]) => values.map((value) => `(${columns[name]} && ARRAY['${value}'])::int`));
  return [...words, ...values].join(' + ') || NO_MERIT;
}

const listed = (values: readonly string[]) => `ARRAY[${values.map((value) => `'${value}'`).join()}]::text[]`;

/** Where words mean values, in SQL; the values are the tests' own. */
function hasOneOf({ columns, zone }: Shown, any: readonly CriterionValue[]): string {
  const parts = any.map(({ criterion, value }) =>
    criterion === zone ? `zone = '${value}'` : `${columns[criterion]} && ${listed([value])}`,
  );
  return parts.join(' OR ') || 'false';
}

function conditionOf({ columns, zone }: Shown, name: string, parameter: number): string {
  if (name === zone) return `zone = ANY($${parameter}::text[])`;
  return `${columns[name]} ${name === EVERY ? '@>' : '&&'} $${parameter}::text[]`;
}
