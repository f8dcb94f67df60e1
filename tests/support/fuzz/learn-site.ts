import type pg from 'pg';
import { listActions, listRoutes } from '../access/built-doors';
import { type Role } from '../access/roles';
import { whoMay } from '../access/who-may';
import { openSession } from '../server/open-session';
import { type TestSite } from '../server/start-test-site';
import { type Incomplete, type Known } from './make-case';

const PEOPLE: [Role, string][] = [
  ['candidate', 'candidat@demo.test'],
  ['company', 'entreprise@demo.test'],
  ['partner', 'partenaire@demo.test'],
  ['counsellor', 'conseil@demo.test'],
  ['director', 'direction@demo.test'],
];
const ROLES: Role[] = ['visitor', ...PEOPLE.map(([role]) => role)];

/** Names that no page shows. */
const NAMES = ['page', 'fait', 'q', 'suite', 'jeton', 'tri', 'etat', '_rsc'];

/** Everything that cases are made of, in an order that is the same each time. */
export async function learnSite(site: TestSite, client: pg.Client): Promise<Known> {
  const cookies = await openSessions(site);
  const actions = listActions();
  return {
    // it rightly says that the worker is off
    routes: listRoutes().filter((route) => route !== '/api/ready'),
    actions,
    forbidden: actions.flatMap((action) =>
      ROLES.filter((role) => !whoMay(action.name)?.includes(role)).map((role) => ({ action, role })),
    ),
    incomplete: await listIncomplete(site, cookies),
    origin: site.url,
    names: await listNames(site, cookies),
    values: await listValues(client),
    cookies,
  };
}

/** Sessions end as cases sign out: each batch has its own. */
export async function openSessions(site: TestSite): Promise<Map<Role, string>> {
  const opened = PEOPLE.map(async ([role, email]): Promise<[Role, string]> => [
    role,
    await openSession(site.database, email),
  ]);
  return new Map<Role, string>([['visitor', ''], ...(await Promise.all(opened))]);
}

/** The first of our people whom a door lets in. */
const firstWhoMay = (door: string): Role | undefined => ROLES.find((role) => whoMay(door)?.includes(role));

/** Which fields each action asks for when it gets none. Those that take an empty form, or say no by a sentence, are left out. */
async function listIncomplete(site: TestSite, cookies: Map<Role, string>): Promise<Incomplete[]> {
  const found: Incomplete[] = [];
  for (const action of listActions().filter(({ name }) => !/#leave/.test(name))) {
    const role = firstWhoMay(action.name);
    if (!role) continue;
    const body = new FormData();
    body.append('_1_vide', '');
    body.append('0', '[null,"$K1"]');
    const answer = await fetch(site.url + action.address, {
      method: 'POST',
      body,
      headers: { cookie: cookies.get(role)!, origin: site.url, 'next-action': action.id },
      redirect: 'manual',
    });
    const refused = /^\w+:(\{"ok":false.*\})$/m.exec(await answer.text())?.[1];
    const { fieldErrors } = JSON.parse(refused ?? '{}') as { fieldErrors?: Record<string, unknown> };
    const missing = Object.keys(fieldErrors ?? {});
    if (missing.length) found.push({ action, role, missing });
  }
  return found;
}

/** The names of every field and parameter, on each page as one who may open it sees it. */
async function listNames(site: TestSite, cookies: Map<Role, string>): Promise<string[]> {
  const seen = new Set(NAMES);
  for (const route of listRoutes().filter((one) => !one.includes('['))) {
    const cookie = cookies.get(firstWhoMay(route) ?? 'visitor')!;
    const answer = await fetch(site.url + route, { headers: cookie ? { cookie } : {}, redirect: 'manual' });
    const text = await answer.text();
    for (const [, name] of text.matchAll(/ name="([^"$]{1,60})"/g)) seen.add(name!);
    for (const [, name] of text.matchAll(/href="[^"]*[?;]([a-z][a-z-]{1,30})=/g)) seen.add(name!);
  }
  return [...seen].sort();
}

/** Identifiers of things that are there, so that cases reach beyond "not found". */
async function listValues(client: pg.Client): Promise<string[]> {
  const columns = [
    ['PublicCompany', 'id'],
    ['PublicProfile', 'code'],
    ['PublicOffer', 'id'],
    ['PublicPartner', 'id'],
    ['Conversation', 'id'],
    ['Message', 'id'],
    ['Candidate', 'id'],
    ['Commune', 'code'],
  ] as const;
  const values: string[] = [];
  for (const [table, column] of columns) {
    const { rows } = await client.query<{ value: string }>(
      `SELECT ${column}::text AS value FROM "${table}" ORDER BY 1 LIMIT 3`,
    );
    values.push(...rows.map(({ value }) => value));
  }
  return values;
}
