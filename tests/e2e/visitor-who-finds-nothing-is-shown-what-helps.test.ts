import type { Browser, Page } from 'playwright-core';
import { openBrowser, phone, withoutJavaScript } from '../support/browser/open-browser';
import { startTestSite, type TestSite } from '../support/server/start-test-site';

let site: TestSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), openBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), site?.stop()]));

/** Follows each change that is offered and compares its number with what the page then finds. */
async function followEach(page: Page, start: string) {
  await page.goto(start);
  await page.getByText('Vous pouvez élargir un peu :').waitFor();
  const links = page.locator('main li', { hasText: /\(\d+ résultats?\)/ });
  const offered = await links.evaluateAll((items) =>
    items.map((item) => ({
      href: item.querySelector('a')!.getAttribute('href')!,
      count: Number(/\((\d+) résultat/.exec(item.textContent)![1]),
    })),
  );
  expect(offered.length).toBeGreaterThan(0);
  for (const { href, count } of offered) {
    await page.goto(href);
    expect(await page.locator('#resultats').innerText()).toMatch(new RegExp(`^${count} `));
  }
}

describe('a visitor who finds nothing', () => {
  it('is shown the changes that help, each with the number it then finds, without JavaScript too', async () => {
    const page = await browser.newPage({ ...withoutJavaScript, baseURL: site.url });
    await followEach(page, '/competences?q=zzzzqqq&recherche=stage');
    await followEach(page, '/offres?q=zzzzqqq&commune=14333');
  });

  it('removes criteria one by one, goes back and forward, and shares an address that shows the same', async () => {
    const page = await browser.newPage({ ...phone, baseURL: site.url });
    await page.goto('/competences?q=zzzzqqq&recherche=stage');
    await page.getByRole('link', { name: 'Retirer le critère « zzzzqqq »' }).click();
    await page.waitForURL(/\/competences\?recherche=stage$/);
    const found = await page.locator('#resultats').innerText();
    await page.getByRole('link', { name: 'Retirer le critère Stage' }).click();
    await page.waitForURL(/\/competences$/);
    await page.goBack();
    await page.waitForURL(/\?recherche=stage$/);
    await page.locator('#resultats', { hasText: found }).waitFor();
    await page.goForward();
    await page.waitForURL(/\/competences$/);
    const shared = await browser.newPage({ ...phone, baseURL: site.url });
    await shared.goto('/competences?recherche=stage');
    expect(await shared.locator('#resultats').innerText()).toBe(found);
  });
});
