import { existsSync } from 'node:fs';
import { connect } from '@/lib/embedded-postgres/connect';
import { PlainError } from '@/lib/plain-error';
import { runScript } from './run-script';

const SEED_SCRIPT = 'lib/cli/seed.ts';
const EVENT = 'firstDataLoaded';

/**
 * Loads territory, referentials and, with SEED=demo, the demonstration data: once in a database's life, so what a
 * director removed does not come back. `announce` is called only when there is something to load.
 */
export async function loadFirstData(
  variables: Record<string, string>,
  announce: () => void,
  signal: AbortSignal,
) {
  const client = await connect(variables.DATABASE_OWNER_URL ?? '');
  try {
    const { rowCount } = await client.query('select from "AuditEvent" where name = $1 limit 1', [EVENT]);
    if (rowCount || !existsSync(SEED_SCRIPT)) return;
    announce();
    const status = await runScript(SEED_SCRIPT, [], variables, signal);
    if (status !== 0) throw new PlainError('The first data could not be loaded; the lines above say why.');
    await client.query('insert into "AuditEvent" (name, data) values ($1, $2)', [
      EVENT,
      { seed: variables.SEED },
    ]);
  } finally {
    await client.end();
  }
}
