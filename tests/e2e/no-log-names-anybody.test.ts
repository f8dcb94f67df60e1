import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { connect } from '@/lib/embedded-postgres/connect';
import { openSession } from '../support/server/open-session';
import { openForm } from '../support/server/post-form';
import { startTestSite, type TestSite } from '../support/server/start-test-site';
import { until } from '../support/until';
import { testDatabaseUrl } from '../support/variables';

let site: TestSite;
let printed = '';

beforeAll(async () => {
  site = await startTestSite({ LOG_LEVEL: 'debug' }, (text) => (printed += text));
});
afterAll(() => site?.stop());

async function asOwner<T>(sql: string, role: 'postgres' | 'cartemploi_owner' = 'postgres'): Promise<T[]> {
  const client = await connect(testDatabaseUrl(site.database, role));
  const answer = await client.query(sql).finally(() => client.end());
  return (answer as unknown as { rows: T[] }).rows;
}

/** Everything that PostgreSQL wrote into its log during this run. */
async function readServerLogs(): Promise<string> {
  const [place] = await asOwner<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
  const folder = path.join(place!.folder, 'log');
  return readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join();
}

const MARK = 'marque';
const report = {
  page: '/offres',
  motif: 'autre',
  'bonne-foi': 'on',
  ...{
    nom: 'Marque Nom',
    courriel: 'marque-courriel@courriel.test',
    explication: 'marque explication trop longue',
  },
};
/** A fault of each sort that quotes what is written, as PostgreSQL words it. */
const FAULTS = {
  'a failing row': `ALTER TABLE "Report" ADD CONSTRAINT no_marks CHECK (explanation NOT LIKE 'marque%') NOT VALID`,
  'a key that exists': `CREATE UNIQUE INDEX no_twins ON "Report" ((left(coalesce("reporterEmail", ''), 6)));
    INSERT INTO "Report" (id, reference, ground, explanation, "reporterEmail") VALUES ('first', 'FIRST', 'autre', '', 'marque')`,
};
const MENDED = `ALTER TABLE "Report" DROP CONSTRAINT IF EXISTS no_marks; DROP INDEX IF EXISTS no_twins; DELETE FROM "Report" WHERE id = 'first'`;

describe('what is logged when something fails', () => {
  it.each(Object.entries(FAULTS))('names nobody: %s, in an action', async (_what, fault) => {
    await asOwner(fault);
    const send = await openForm(`${site.url}/signaler?page=/offres`, 'Envoyer le signalement');
    const answer = await (await send(report)).text();
    await asOwner(MENDED);
    const [, reference] = answer.match(/donnez-nous la référence ([0-9A-F]{8})/) ?? [];
    expect(reference).toBeDefined();
    await until(
      () => Promise.resolve(printed),
      (log) => log.includes(reference!),
    );
    expect(printed.toLowerCase()).not.toContain(MARK);
  });

  it('names nobody: a disk that is full, which the form says, keeping what was typed and writing nothing', async () => {
    await asOwner(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE disk_full USING MESSAGE = 'could not extend file', DETAIL = NEW.explanation; END $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON "Report" FOR EACH ROW EXECUTE FUNCTION full_disk()`);
    const send = await openForm(`${site.url}/signaler?page=/offres`, 'Envoyer le signalement');
    const answer = await (await send(report)).text();
    await asOwner('DROP TRIGGER full_disk ON "Report"');
    expect(answer).toContain('Notre base de données ne répond pas pour le moment. Rien n’a été enregistré');
    expect(answer).toContain(report.explication);
    expect(await asOwner(`SELECT FROM "Report" WHERE explanation LIKE 'marque%'`)).toEqual([]);
    expect(printed.toLowerCase()).not.toContain(MARK);
  });

  it('names nobody: an error thrown in a page, which gives the reference that the log has', async () => {
    await asOwner(
      `UPDATE "User" SET "lastSignInAt" = NULL, name = 'Marque Page' WHERE email = 'conseil@demo.test'`,
    );
    await asOwner(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'refus de % (%)', NEW.name, NEW.email USING DETAIL = 'Key (name)=(' || NEW.name || ')'; END $$;
      CREATE TRIGGER fail BEFORE UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION fail()`);
    const answer = await fetch(`${site.url}/conseil`, {
      headers: { Cookie: await openSession(site.database, 'conseil@demo.test') },
    });
    await asOwner('DROP TRIGGER fail ON "User"');
    expect(answer.status).toBe(500);
    const page = await answer.text();
    expect(page).toContain('Quelque chose n’a pas marché');
    const [, reference] = page.match(/mission locale : ([0-9A-F]{8})/) ?? [];
    await until(
      () => Promise.resolve(printed),
      (log) => log.includes(reference!) && log.includes('"msg":"printed"'),
    );
    expect(printed.toLowerCase()).not.toContain(MARK);
    expect(printed).not.toContain('conseil@demo.test');
  });

  it('names nobody: a sign-in that fails and one that is asked for too often', async () => {
    await fetch(`${site.url}/connexion/confirmer?jeton=marque-jeton`);
    const ask = await openForm(`${site.url}/connexion`, 'Recevoir le lien');
    await ask({ courriel: 'marque-premiere@courriel.test' });
    await asOwner(`UPDATE "RateWindow" SET count = 10000 WHERE key LIKE 'request-sign-in-link%'`);
    await ask({ courriel: 'marque-seconde@courriel.test' });
    await until(
      () => Promise.resolve(printed),
      (log) =>
        log.includes('a sign-in link no longer works') &&
        log.includes('"action":"request-sign-in-link","why":"limit"'),
    );
    expect(printed.toLowerCase()).not.toContain(MARK);
  });

  it('stands nowhere in PostgreSQL’s own log either', async () => {
    const log = await readServerLogs();
    expect(log).toContain('database system is ready');
    expect(log.toLowerCase()).not.toContain(MARK);
  });
});
