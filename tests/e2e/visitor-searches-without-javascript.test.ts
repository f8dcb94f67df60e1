import type { Browser, Page } from 'playwright-core';
import { openBrowser, withoutJavaScript } from '../support/browser/open-browser';
import { startTestSite, type TestSite } from '../support/server/start-test-site';

let site: TestSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), openBrowser()]);
});
beforeEach(async () => {
  page = await (await browser.newContext(withoutJavaScript)).newPage();
});
afterEach(() => page.context().close());
afterAll(() => Promise.all([browser?.close(), site?.stop()]));

const totalOn = async () =>
  Number.parseInt((await page.locator('#resultats').innerText()).replace(/\s/g, ''), 10);

describe('a visitor without JavaScript', () => {
  it('sees the map drawn and follows a zone to its list', async () => {
    await page.goto(`${site.url}/competences`);
    const zone = page
      .locator('svg a[data-zone]')
      .filter({ has: page.locator('path:not([data-step="0"])') })
      .first();
    const count = Number((await zone.getAttribute('aria-label'))?.match(/: (\d+)/)?.[1]);
    await page.goto(site.url + (await zone.getAttribute('href')));
    expect(await totalOn()).toBe(count);
  });

  it('reads what a zone holds on the page of the place, from the list beside the map', async () => {
    await page.goto(`${site.url}/entreprises`);
    await page.locator('details:has([data-zone-item]) summary').click();
    await page
      .locator('[data-zone-item]', { hasText: /[1-9] entreprise/ })
      .first()
      .getByRole('link', { name: /^Tout voir/ })
      .click();
    await page.waitForURL(/\/territoire\/\d{5}$/);
    expect(await page.locator('#entreprises').isVisible()).toBe(true);
  });

  it('reads as many profiles on the page of a secteur as the map says, the first of them, and its partners', async () => {
    await page.goto(`${site.url}/competences`);
    await page.locator('details:has([data-zone-item]) summary').click();
    const item = page.locator('[data-zone-item]', { hasText: /[1-9] profil/ }).first();
    const counted = await item.locator('span').innerText();
    await item.getByRole('link', { name: /^Tout voir/ }).click();
    await page.waitForURL(/\/territoire\/\d+\?niveau=secteur$/);
    const skills = page.locator('#competences');
    await skills.getByRole('link', { name: new RegExp(` : ${counted}$`) }).waitFor();
    expect(await skills.locator('a[href^="/competences/"]').count()).toBeGreaterThan(2);
    expect(await page.locator('#partenaires').isVisible()).toBe(true);
  });

  it('searches by words and criteria, and removes one', async () => {
    await page.goto(`${site.url}/competences`);
    const all = await totalOn();
    await page.getByText('Choisir des critères').click();
    await page.getByText('Savoir-faire', { exact: true }).first().click();
    await page.locator('input[name="savoir-faire"]').first().check();
    await page.getByRole('button', { name: 'Rechercher' }).click();
    const some = await totalOn();
    expect(some).toBeLessThan(all);
    expect(some).toBeGreaterThan(0);
    await page
      .getByRole('link', { name: /^Retirer le critère/ })
      .first()
      .click();
    expect(await totalOn()).toBe(all);
  });
});
