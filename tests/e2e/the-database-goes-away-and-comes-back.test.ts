import type pg from 'pg';
import type { Browser } from 'playwright-core';
import { connect } from '@/lib/embedded-postgres/connect';
import { desktop, openBrowser, withoutJavaScript } from '../support/browser/open-browser';
import { openDatabaseDoor } from '../support/database-door';
import { openForm } from '../support/server/post-form';
import { startTestSite, type TestSite } from '../support/server/start-test-site';
import { until } from '../support/until';
import { testDatabaseUrl } from '../support/variables';

type Door = Awaited<ReturnType<typeof openDatabaseDoor>>;

let door: Door;
let site: TestSite;
let browser: Browser;

beforeAll(async () => {
  door = await openDatabaseDoor(testDatabaseUrl('postgres'));
  const through = (database: string) => {
    const url = new URL(door.url);
    url.pathname = `/${database}`;
    return { DATABASE_URL: url.href, LOG_LEVEL: 'silent' };
  };
  [site, browser] = await Promise.all([startTestSite(through), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.stop()]);
  await door?.close();
});

const statusOf = async (path: string) => (await fetch(site.url + path, { redirect: 'manual' })).status;
const readiness = async () => {
  const answer = await fetch(`${site.url}/api/ready`);
  return { status: answer.status, missing: ((await answer.json()) as { missing: string[] }).missing };
};
const isReady = ({ status }: { status: number }) => status === 200;
const AWAY = 'Le site revient dans un instant';

let holder: pg.Client | undefined;
afterEach(async () => {
  await holder?.end();
  door.open();
});

/** Somebody holds every table, as a migration or a repair does, until their connection ends. */
async function holdEveryTable(): Promise<void> {
  holder = await connect(testDatabaseUrl(site.database, 'cartemploi_owner'));
  await holder.query('BEGIN');
  await holder.query(`DO $$ DECLARE t regclass; BEGIN
    FOR t IN SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    LOOP EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', t); END LOOP; END $$`);
}

describe('while somebody holds the tables', () => {
  it('a page answers 503 in French without JavaScript, readiness says no before it, and both come back', async () => {
    await holdEveryTable();
    const page = fetch(`${site.url}/entreprises`);
    const first = await Promise.race([page.then(() => 'page'), readiness().then(({ status }) => status)]);
    expect(first).toBe(503);
    const answer = await page;
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(await answer.text()).toContain(AWAY);
    await holder!.end();
    await until(readiness, isReady);
    expect(await statusOf('/entreprises')).toBe(200);
  });

  it('a form says so in French and keeps what was typed', async () => {
    const page = await (await browser.newContext(desktop)).newPage();
    await page.goto(`${site.url}/connexion`);
    await page.fill('[name=courriel]', 'lea@courriel.test');
    await holdEveryTable();
    await page.click('text=Recevoir le lien');
    expect(await page.textContent('form [role=alert]')).toContain('Notre base de données ne répond pas');
    expect(await page.inputValue('[name=courriel]')).toBe('lea@courriel.test');
    await holder!.end();
    await until(readiness, isReady);
    await page.click('text=Recevoir le lien');
    await page.waitForURL('**/connexion?envoi=1');
    await page.context().close();
  });
});

describe('while the database is stopped', () => {
  it('every page and form says so, and what was sent leaves when it is sent again', async () => {
    const send = await openForm(`${site.url}/connexion`, 'Recevoir le lien');
    const fields = { courriel: 'candidat@demo.test' };
    door.shut();
    for (const path of ['/', '/competences', '/entreprises', '/offres', '/connexion', '/conseil'])
      expect([path, await statusOf(path)]).toEqual([path, 503]);
    const refused = await send(fields);
    expect(refused.status).toBe(503);
    expect(await refused.text()).toContain('votre navigateur vous proposera de l’envoyer de nouveau');
    expect(await readiness()).toEqual({ status: 503, missing: ['database: does not answer'] });
    door.open();
    await until(readiness, isReady);
    expect((await send(fields)).status).toBe(303);
  });

  it('a page shows without JavaScript', async () => {
    const page = await (await browser.newContext(withoutJavaScript)).newPage();
    door.shut();
    await page.goto(`${site.url}/offres`);
    expect(await page.textContent('h1')).toBe(AWAY);
    door.open();
    await until(readiness, isReady);
    await page.goto(`${site.url}/offres`);
    expect(await page.textContent('h1')).not.toBe(AWAY);
    await page.context().close();
  });
});

describe('when the database falls silent', () => {
  it('the site lets go of what waits, says so, and comes back over new connections', async () => {
    door.hush();
    expect(await statusOf('/entreprises')).toBe(503);
    await until(readiness, isReady);
    expect(await statusOf('/entreprises')).toBe(200);
  });
});
