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

  it('reads the menus of zones in the list beside the map', async () => {
    await page.goto(`${site.url}/entreprises`);
    await page.locator('details:has([data-zone-item]) summary').click();
    const link = page.locator('[data-zone-sections] a').first();
    expect(await link.isVisible()).toBe(true);
    const count = Number.parseInt(await link.innerText(), 10);
    await link.click();
    expect(await totalOn()).toBe(count);
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
