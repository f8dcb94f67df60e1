import type { Browser } from 'playwright-core';
import { desktop, openBrowser, phone } from '../support/browser/open-browser';
import { startTestSite, type TestSite } from '../support/server/start-test-site';

let site: TestSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), openBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), site?.stop()]));

describe('a visitor opens the home page', () => {
  it.each([
    ['a desktop', desktop],
    ['a phone', phone],
  ])('and finds the three axes, on %s', async (_, options) => {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(site.url);
    for (const path of ['/competences', '/partenaires', '/entreprises']) {
      expect(await page.locator(`main a[href="${path}"]`).count()).toBeGreaterThan(0);
    }
  });
});
