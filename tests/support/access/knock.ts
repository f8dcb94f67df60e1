import type { Client } from 'pg';
import type { BuiltAction } from './built-doors';

type Caller = { url: string; cookie: string | null };

const headersOf = ({ url, cookie }: Caller) => ({ Origin: url, ...(cookie && { cookie }) });

/** Whether an address lets somebody in, neither sending them elsewhere nor saying that it is not there. */
export async function isLetIn(caller: Caller, address: string): Promise<boolean> {
  const answer = await fetch(`${caller.url}${address}`, { headers: headersOf(caller), redirect: 'manual' });
  await answer.arrayBuffer();
  return answer.status < 300 || answer.status === 405;
}

/** Whether an action, called by its id with an empty form, takes somebody for one who may use it. */
export async function isTaken(caller: Caller, { id }: BuiltAction, address: string): Promise<boolean> {
  const body = new FormData();
  body.append('_1_vide', '');
  body.append('0', '[null,"$K1"]');
  const answer = await fetch(`${caller.url}${address}`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { ...headersOf(caller), Accept: 'text/x-component', 'Next-Action': id },
  });
  const text = await answer.text();
  if (answer.status >= 500) throw new Error(`${id} answered ${answer.status}: ${text.slice(0, 200)}`);
  if (answer.status === 400) throw new Error('the call is not one of ours any more');
  return answer.status !== 404 && !text.includes('Votre session est terminée');
}

// What is counted or renewed by any request, refused or not.
const MOVING = ['RateWindow', 'Session', '_prisma_migrations'];

/** Prepares a question whose answer changes with any row that is written, changed or removed. */
export async function prepareFingerprint(client: Client): Promise<() => Promise<string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND relname <> ALL ($1) ORDER BY 1`,
    [MOVING],
  );
  const tables = rows.map(
    ({ name }) =>
      `SELECT '${name} ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) AS line FROM "${name}"`,
  );
  const question = `SELECT string_agg(line, ',' ORDER BY line) AS all FROM (${tables.join(' UNION ALL ')}) t`;
  return async () => (await client.query<{ all: string }>(question)).rows[0]!.all;
}
