import type pg from 'pg';

/** What an UPDATE sets, in SQL. */
export type Columns = Record<string, string>;

/**
 * Puts a row into a state with triggers resting, then changes it as the application would, and takes all of it back.
 * Answers what the database said, or null when it agreed.
 */
export async function tryChange(
  admin: pg.Client,
  table: string,
  { id, from, to }: { id: string; from: Columns; to: Columns },
): Promise<string | null> {
  const sets = (columns: Columns) =>
    Object.entries(columns)
      .map(([name, value]) => `"${name}" = ${value}`)
      .join(', ');
  const update = (columns: Columns) =>
    admin.query(`UPDATE "${table}" SET ${sets(columns)} WHERE id = '${id}'`);
  await admin.query('BEGIN');
  try {
    await admin.query('SET LOCAL session_replication_role = replica');
    await update(from);
    await admin.query('SET LOCAL session_replication_role = origin; SET LOCAL ROLE cartemploi_app');
    const { rowCount } = await update(to);
    return rowCount === 1 ? null : 'no such row';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await admin.query('ROLLBACK');
  }
}

/** Every move between two states of `table` that the database allows, as 'from>to'; `columnsOf` says what a state needs. */
export async function listMoves(
  admin: pg.Client,
  table: string,
  id: string,
  columnsOf: (state: string) => Columns,
): Promise<string[]> {
  const { rows } = await admin.query<{ state: string }>(
    `SELECT enumlabel AS state FROM pg_enum JOIN pg_attribute ON enumtypid = atttypid
      WHERE attrelid = $1::regclass AND attname = 'state'`,
    [`"${table}"`],
  );
  const states = rows.map(({ state }) => state);
  const moves: string[] = [];
  for (const from of states) {
    for (const to of states.filter((state) => state !== from)) {
      const said = await tryChange(admin, table, {
        id,
        from: { state: `'${from}'`, ...columnsOf(from) },
        to: { state: `'${to}'`, ...columnsOf(to) },
      });
      if (said === null) moves.push(`${from}>${to}`);
      else if (said !== `${table} may not go from ${from} to ${to}`)
        throw new Error(`${from}>${to}: ${said}`);
    }
  }
  return moves.sort();
}
