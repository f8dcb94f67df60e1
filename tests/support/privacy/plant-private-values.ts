import type pg from 'pg';
import { CANNOT_BE_PLANTED, KEPT } from './cannot-be-planted';
import { COLUMN_PRIVACY, columnsOf } from './column-privacy';
import { markOf } from './marks';
import { othersOf, VERSIONS, viewerCompanies, VIEWERS } from './other-peoples-rows';
import { insertRareThings } from './rows-of-rare-things';

type Plan = { table: string; column: string } & ({ do: 'keep' } | { do: 'mark'; value: string });

export type Planted = { columns: string[]; kept: string[] };

/**
 * How each private column is told apart: by a mark, or by its real values. @throws for one that can neither be marked
 * nor is said to be beyond it, and for an exception of which nothing is left.
 */
export async function planPrivateColumns(owner: pg.Client): Promise<Plan[]> {
  const types = await listTypes(owner);
  const names = Object.keys(COLUMN_PRIVACY).flatMap((table) =>
    columnsOf(table, 'private').map((column) => ({ table, column, name: `${table}.${column}` })),
  );
  const stale = [...Object.keys(CANNOT_BE_PLANTED), ...KEPT].filter(
    (exception) => !names.some(({ name }) => name === exception),
  );
  if (stale.length) throw new Error(`no private column is called ${stale.join(', ')}`);
  return names.flatMap(({ table, column, name }): Plan[] => {
    if (name in CANNOT_BE_PLANTED) return [];
    if (KEPT.has(name)) return [{ table, column, do: 'keep' }];
    const value = markOf(table, column, types.get(name) ?? '');
    if (value === null)
      throw new Error(`${name} (${types.get(name)}) needs a mark, or a reason in CANNOT_BE_PLANTED`);
    return [{ table, column, do: 'mark', value }];
  });
}

/** Marks every private column of everybody but the viewers; answers what was marked and which values to look for. */
export async function plantPrivateValues(owner: pg.Client): Promise<Planted> {
  const plans = await planPrivateColumns(owner);
  await owner.query(`SET session_replication_role = replica`);
  await insertRareThings(owner, VIEWERS);
  const planted: Planted = { columns: [], kept: [] };
  for (const plan of plans) {
    const { table, column } = plan;
    if (plan.do === 'keep') planted.kept.push(...(await listValues(owner, table, column)));
    else {
      await markColumn(owner, table, column, plan.value);
      planted.columns.push(`${table}.${column}`);
    }
  }
  for (const [table, others] of Object.entries(VERSIONS)) await plantUnapproved(owner, table, others);
  await owner.query(
    `UPDATE "CompanyVersion" v SET name = 'PlantedDiscreetName', address = 'PlantedDiscreetAddress', website = 'https://planted-discreet.test'
      FROM "Company" c WHERE c.id = v."companyId" AND c.discreet AND c.id NOT IN ${viewerCompanies}`,
    [VIEWERS],
  );
  await owner.query(`SET session_replication_role = origin`);
  return planted;
}

async function listTypes(owner: pg.Client): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ name: string; type: string }>(
    `SELECT c.relname || '.' || a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}

const parametersOf = (condition: string) => (condition.includes('$1') ? [VIEWERS] : []);

async function listValues(owner: pg.Client, table: string, column: string): Promise<string[]> {
  const others = othersOf(table, column);
  const { rows } = await owner.query<{ value: string }>(
    `SELECT DISTINCT "${column}" AS value FROM "${table}" WHERE "${column}" IS NOT NULL AND (${others})`,
    parametersOf(others),
  );
  if (rows.length === 0) throw new Error(`nobody has a ${table}.${column} to look for`);
  return rows.map(({ value }) => value);
}

async function markColumn(owner: pg.Client, table: string, column: string, value: string) {
  const others = othersOf(table, column);
  const { rowCount } = await owner.query(
    `UPDATE "${table}" SET "${column}" = ${value} WHERE ${others}`,
    parametersOf(others),
  );
  if (!rowCount) throw new Error(`no row holds the mark of ${table}.${column}: give it one`);
}

// What waits for review, was refused or replaced is nobody's business.
async function plantUnapproved(owner: pg.Client, table: string, others: string) {
  const { rows } = await owner.query<{ column: string }>(
    `SELECT attname AS column FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND format_type(atttypid, atttypmod) = 'text'
        AND attname NOT IN ('id', 'profileId', 'companyId', 'offerId', 'newsItemId', 'partnerId', 'communeCode')`,
    [`"${table}"`],
  );
  const sets = rows.map(({ column }) => `"${column}" = 'PlantedUnapproved${column}'`).join(', ');
  await owner.query(
    `UPDATE "${table}" SET ${sets} WHERE state IN ('submitted', 'refused', 'superseded') AND ${others}`,
    [VIEWERS],
  );
}
