import { connect } from '@/lib/embedded-postgres/connect';
import { openForm } from '../support/server/post-form';
import { startTestSite, type TestSite } from '../support/server/start-test-site';
import { testDatabaseUrl } from '../support/variables';

let site: TestSite;

// what waits for the worker is looked at before it is handled
beforeAll(async () => {
  site = await startTestSite({ WORKER: 'off' });
});
afterAll(() => site?.stop());

async function onDatabase<T>(work: (client: Awaited<ReturnType<typeof connect>>) => Promise<T>): Promise<T> {
  const client = await connect(testDatabaseUrl(site.database, 'postgres'));
  return work(client).finally(() => client.end());
}

const TABLES = `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
  AND relname <> 'RateWindow' ORDER BY 1`;

/** What each table holds: how many rows, and the last transaction that wrote one of them. */
const lookAtTables = () =>
  onDatabase(async (client) => {
    const seen: Record<string, string> = {};
    for (const { name } of (await client.query<{ name: string }>(TABLES)).rows) {
      const sql = `SELECT count(*) || '/' || coalesce(max(xmin::text::bigint), 0) AS print FROM "${name}"`;
      seen[name] = (await client.query<{ print: string }>(sql)).rows[0]!.print;
    }
    return seen;
  });

const person = {
  prenom: 'Noé',
  nom: 'Lambert',
  'date-naissance': '2008-03-15',
  commune: 'Honfleur',
  consentement: 'oui',
};
const company = { siret: '35600000000048', nom: 'Hôtel', contact: 'Paule Quesnel', telephone: '' };
const partner = { nom: 'Un toit', commune: 'Honfleur', 'code-postal': '' };

describe('who has an account', () => {
  it.each([
    ['/connexion', 'Recevoir le lien', {}, 'candidat@demo.test'],
    ['/connexion', 'Recevoir le lien', {}, 'direction@demo.test'],
    ['/inscription/candidat', 'Créer mon compte', person, 'candidat@demo.test'],
    ['/inscription/entreprise', 'Créer', company, 'entreprise@demo.test'],
    ['/inscription/partenaire', 'Créer', partner, 'partenaire@demo.test'],
  ])('is told by nothing that %s returns or writes', async (path, button, fields, known) => {
    const send = await openForm(site.url + path, button);
    const seen = [];
    for (const courriel of [known, 'inconnu.e@ailleurs.test']) {
      const before = await lookAtTables();
      const answer = await send({ ...fields, courriel });
      const after = await lookAtTables();
      const written = Object.keys(after).filter((table) => after[table] !== before[table]);
      seen.push({ status: answer.status, location: answer.headers.get('location'), written });
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]).toMatchObject({ status: 303, written: ['AccountRequest', 'SentForm'] });
  });
});
