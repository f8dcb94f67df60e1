import type { Browser } from 'playwright-core';
import { desktop, openBrowser } from '../support/browser/open-browser';
import { mapOpener, wakeMapLibre } from '../support/map/open-map';
import { startStyleServer } from '../support/map/start-style-server';
import { startTestSite, type TestSite } from '../support/server/start-test-site';

let site: TestSite;
let browser: Browser;
let provider: Awaited<ReturnType<typeof startStyleServer>>;

beforeAll(async () => {
  provider = await startStyleServer();
  [site, browser] = await Promise.all([startTestSite({ MAP_STYLE_URL: provider.url }), openBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), site?.stop(), provider?.stop()]));

const openMap = mapOpener(() => ({ browser, site }));

describe('a mission that sets MAP_STYLE_URL', () => {
  it('has that style beneath its zones, names its source, and opens the policy to its hosts only', async () => {
    const page = await openMap(desktop);
    const refused: string[] = [];
    page.on(
      'console',
      (message) => message.text().includes('Content Security') && refused.push(message.text()),
    );
    expect(provider.tilesAsked).toEqual([]);
    const tile = page.waitForResponse((answer) => answer.url().startsWith(provider.tilesUrl));
    await wakeMapLibre(page);
    expect((await tile).ok()).toBe(true);
    const credit = page.getByRole('link', { name: 'Fond d’essai' });
    await credit.waitFor();
    expect(await credit.getAttribute('href')).toBe('https://fond.test/');
    expect(await credit.locator('..').innerText()).toBe('Fond de carte : Fond d’essai');
    expect(await page.locator('svg[data-background] a[data-zone]').count()).toBeGreaterThan(100);
    expect(refused).toEqual([]);
    const policy = (await fetch(page.url())).headers.get('content-security-policy');
    expect(policy).toContain(`connect-src 'self' ${new URL(provider.url).origin} ${provider.tilesUrl};`);
  });
});
