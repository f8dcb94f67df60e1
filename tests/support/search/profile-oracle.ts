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

/** The same question asked in SQL, from the view that says what is public. */
export async function askSql(
  client: pg.ClientBase,
  criteria: Record<string, string[]>,
  page = 1,
): Promise<OracleAnswer> {
  const asked = Object.entries(criteria).filter(([, values]) => values.length > 0);
  const where = asked.map(([name], at) => conditionOf(name, at + 1)).join(' AND ') || 'true';
  const parameters = asked.map(([, values]) => values);
  const ids = await client.query<{ id: string }>(
    `${SHOWN} SELECT id FROM shown WHERE ${where} ORDER BY "publishedAt" DESC, id COLLATE "C" LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
    parameters,
  );
  const zones = await client.query<{ zone: string; count: number }>(
    `${SHOWN} SELECT zone, count(*)::int AS count FROM shown WHERE ${where} GROUP BY zone`,
    parameters,
  );
  return {
    ids: ids.rows.map(({ id }) => id),
    total: zones.rows.reduce((sum, { count }) => sum + count, 0),
    zones: Object.fromEntries(zones.rows.map(({ zone, count }) => [zone, count])),
  };
}

function conditionOf(name: string, parameter: number): string {
  if (name === 'secteur') return `zone = ANY($${parameter}::text[])`;
  return name === 'savoir-faire'
    ? `skills @> $${parameter}::text[]`
    : `${COLUMNS[name]} && $${parameter}::text[]`;
}
