import type pg from 'pg';
import { PAGE_SIZE } from '@/lib/search/criteria-index';

export interface OracleAnswer {
  ids: string[];
  total: number;
  zones: Record<string, number>;
}

const COLUMNS: Record<string, string> = {
  'savoir-faire': 'skills',
  metier: 'occupations',
  domaine: 'domains',
  motivation: 'motivations',
  valeur: 'values_',
  recherche: 'kinds',
  mobilite: 'mobilities',
};

/** The public profiles with the words of the address, and the secteur under which each shows. */
const SHOWN = `
  WITH shown AS (
    SELECT p.id, p."publishedAt",
      CASE WHEN count(*) OVER (PARTITION BY p."areaCode") >= 5 THEN p."areaCode" ELSE p."epciCode" END AS zone,
      ARRAY(SELECT slug FROM "Skill" WHERE id = ANY(p."skillIds")) AS skills,
      ARRAY(SELECT code FROM "Occupation" WHERE id = ANY(p."occupationIds")) AS occupations,
      ARRAY(SELECT unnest(ARRAY[d.code, d."parentCode"]) FROM "Occupation" o JOIN "OccupationDomain" d ON d.code = o."domainCode"
             WHERE o.id = ANY(p."occupationIds")) AS domains,
      ARRAY(SELECT slug FROM "Motivation" WHERE id = ANY(p."motivationIds")) AS motivations,
      ARRAY(SELECT slug FROM "Value" WHERE id = ANY(p."valueIds")) AS values_,
      p.kinds::text[] AS kinds, p.mobilities::text[] AS mobilities
    FROM "PublicProfile" p)`;

const NO_MERIT = '0::int';

type Criteria = Record<string, string[]>;

/** The same question asked in SQL, from the view that says what is public, by relevance or by date alone. */
export async function askSql(
  client: pg.ClientBase,
  criteria: Criteria,
  page = 1,
  order: 'relevance' | 'date' = 'relevance',
): Promise<OracleAnswer> {
  const { where, parameters } = conditionsOf(criteria);
  const merit = order === 'relevance' ? meritOf(criteria) : NO_MERIT;
  const ids = await client.query<{ id: string }>(
    `${SHOWN} SELECT id FROM shown WHERE ${where} ORDER BY ${merit} DESC, "publishedAt" DESC, id COLLATE "C"
      LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
    parameters,
  );
  const zones = await countBy(client, 'ARRAY[zone]', criteria);
  return {
    ids: ids.rows.map(({ id }) => id),
    total: Object.values(zones).reduce((sum, count) => sum + count, 0),
    zones,
  };
}

/** For every value how many there would be if it alone were chosen in its criterion; added, for savoir-faire. */
export async function countFacets(
  client: pg.ClientBase,
  criteria: Criteria,
): Promise<Record<string, Record<string, number>>> {
  const facets: Record<string, Record<string, number>> = {};
  for (const [name, column] of [...Object.entries(COLUMNS), ['secteur', 'ARRAY[zone]'] as const]) {
    const others = name === 'savoir-faire' ? criteria : { ...criteria, [name]: [] };
    facets[name] = await countBy(client, column, others);
  }
  return facets;
}

async function countBy(client: pg.ClientBase, column: string, criteria: Criteria) {
  const { where, parameters } = conditionsOf(criteria);
  const { rows } = await client.query<{ value: string; count: number }>(
    `${SHOWN} SELECT value, count(DISTINCT id)::int AS count FROM shown, unnest(${column}) AS value
      WHERE ${where} GROUP BY value`,
    parameters,
  );
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]));
}

function conditionsOf(criteria: Criteria) {
  const asked = Object.entries(criteria).filter(([, values]) => values.length > 0);
  return {
    where: asked.map(([name], at) => conditionOf(name, at + 1)).join(' AND ') || 'true',
    parameters: asked.map(([, values]) => values),
  };
}

/** Where one of several values would do, having more of them comes first. */
function meritOf(criteria: Criteria): string {
  const parts = Object.entries(criteria)
    .filter(([name, values]) => values.length > 1 && name !== 'savoir-faire' && name !== 'secteur')
    .flatMap(([name, values]) => values.map((value) => `(${COLUMNS[name]} && ARRAY['${value}'])::int`));
  return parts.join(' + ') || NO_MERIT;
}

function conditionOf(name: string, parameter: number): string {
  if (name === 'secteur') return `zone = ANY($${parameter}::text[])`;
  return name === 'savoir-faire'
    ? `skills @> $${parameter}::text[]`
    : `${COLUMNS[name]} && $${parameter}::text[]`;
}
