import type pg from 'pg';

/** Tables that counting and reading fill: limits, and how long sessions go on. */
const FILLED_BY_READING = ['RateWindow', 'Session'];

/** One number for each table, which any change of its rows changes. */
export async function fingerprint(client: pg.Client): Promise<Record<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1) ORDER BY 1`,
    [FILLED_BY_READING],
  );
  const sums = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, coalesce(sum(hashtextextended(t::text, 0)), 0)::text AS sum FROM "${name}" t`,
  );
  const { rows } = await client.query<{ name: string; sum: string }>(sums.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
