import type { Browser, Page } from 'playwright-core';
import { desktop, openBrowser } from '../support/browser/open-browser';
import { startTestSite, type TestSite } from '../support/server/start-test-site';

let site: TestSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), openBrowser()]);
});
beforeEach(async () => {
  page = await (await browser.newContext(desktop)).newPage();
});
afterEach(() => page.context().close());
afterAll(() => Promise.all([browser?.close(), site?.stop()]));

describe('a visitor finds a profile by what it can do', () => {
  it('reads why it is there, and opens a page that search engines leave alone', async () => {
    await page.goto(`${site.url}/competences`);
    await page.getByLabel('Que cherchez-vous ?').fill('cuisiner');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await page.waitForURL(/q=cuisiner/);
    const card = page.locator('article').first();
    expect(await card.innerText()).toMatch(/demandée?s? :/);
    await card.getByRole('link').first().click();
    await page.waitForURL(/\/competences\/[A-HJ-NP-Z2-9]{6}$/);
    await page.getByRole('heading', { level: 1, name: /^Profil [A-HJ-NP-Z2-9]{6}$/ }).waitFor();
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
    expect(await page.getByRole('link', { name: 'Écrire à ce candidat' }).count()).toBe(0);
    expect(await page.getByText('Aspirations', { exact: true }).count()).toBe(0);
  });

  it('is told when a criterion is unknown, and what to drop when nobody answers', async () => {
    await page.goto(`${site.url}/competences?valeur=argent`);
    await page.getByText('« argent »').waitFor();
    await page.goto(`${site.url}/competences?q=zzzzqqq&recherche=stage`);
    await page.getByRole('link', { name: 'Sans « zzzzqqq »' }).waitFor();
  });

  it('gets a helpful page for a code that is not on the map', async () => {
    const answer = await page.goto(`${site.url}/competences/ZZZZZZ`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('link', { name: 'Voir les autres profils' }).waitFor();
  });
});
