import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { desktop, openBrowser, phone } from '../support/browser/open-browser';
import { startTestSite, type TestSite } from '../support/server/start-test-site';

let site: TestSite;
let browser: Browser;
const opened: Page[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), openBrowser()]);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.context().close()));
});
afterAll(() => Promise.all([browser?.close(), site?.stop()]));

const MAPS = ['/competences', '/entreprises', '/partenaires', '/offres'];
const menuOf = (page: Page) => page.locator('[data-zone-menu]');

async function openMap(options: BrowserContextOptions, path = '/competences'): Promise<Page> {
  const page = await (await browser.newContext({ ...options, reducedMotion: 'reduce' })).newPage();
  opened.push(page);
  await page.goto(site.url + path);
  if (options.javaScriptEnabled !== false)
    await page.getByRole('group', { name: 'Zoom de la carte' }).waitFor();
  return page;
}

/** A zone that has a menu to show, far enough from the edge to be pointed at. */
async function zoneWithMenu(page: Page) {
  const code = await page
    .locator('[data-zone-item]:has([data-zone-sections])')
    .first()
    .getAttribute('data-zone-item');
  return page.locator(`a[data-zone="${code}"]`);
}

describe('a visitor opens the menu of a zone', () => {
  it('by pointing at it, reads it, and closes it with Escape', async () => {
    const page = await openMap(desktop);
    const zone = await zoneWithMenu(page);
    await zone.locator('path').hover();
    await menuOf(page).waitFor({ state: 'visible' });
    await menuOf(page).getByRole('link', { name: 'Voir la liste' }).hover();
    expect(await menuOf(page).isVisible()).toBe(true);
    expect(await menuOf(page).locator('[data-zone-sections] a').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await menuOf(page).waitFor({ state: 'hidden' });
  });

  it('by the keyboard: one stop, arrows between zones, Enter into the menu, Escape back', async () => {
    const page = await openMap(desktop);
    await page.getByRole('link', { name: 'Passer la carte' }).focus();
    await page.keyboard.press('Tab');
    const first = await focusedZone(page);
    expect(first).not.toBeNull();
    await menuOf(page).waitFor({ state: 'visible' });
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key);
    const zone = await focusedZone(page);
    await page.keyboard.press('Enter');
    expect(await menuOf(page).locator(':focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    await menuOf(page).waitFor({ state: 'hidden' });
    expect(await focusedZone(page)).toBe(zone);
  });

  it('by touching it, without leaving the page', async () => {
    const page = await openMap(phone);
    const zone = await zoneWithMenu(page);
    await zone.locator('path').tap();
    await menuOf(page).waitFor({ state: 'visible' });
    expect(new URL(page.url()).search).toBe('');
    await menuOf(page).getByRole('button', { name: 'Fermer le menu' }).tap();
    await menuOf(page).waitFor({ state: 'hidden' });
  });

  it('and keeps focus and menu when MapLibre takes over the drawing', async () => {
    const page = await openMap(desktop);
    const zone = await zoneWithMenu(page);
    await zone.focus();
    await page.locator('svg[data-painted]').waitFor();
    expect(await zone.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Agrandir la carte' }).click();
    await page.waitForFunction(
      () => (document.querySelector<SVGSVGElement>('svg[data-painted]')?.viewBox.baseVal.width ?? 0) < 600,
    );
  });

  it('where WebGL2 is missing: the drawing stays and zooms by itself', async () => {
    const page = await (await browser.newContext(desktop)).newPage();
    opened.push(page);
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(`${site.url}/competences`);
    await page.getByRole('button', { name: 'Agrandir la carte' }).click();
    await page.waitForFunction(
      () => (document.querySelector<SVGSVGElement>('svg[data-bounds]')?.viewBox.baseVal.width ?? 0) < 600,
    );
    expect(await page.locator('svg[data-painted]').count()).toBe(0);
    await (await zoneWithMenu(page)).focus();
    await page.keyboard.press('ArrowRight');
    await menuOf(page).waitFor({ state: 'visible' });
  });

  it('and MapLibre is not fetched before somebody reaches for the map', async () => {
    const page = await (await browser.newContext(desktop)).newPage();
    opened.push(page);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(`${site.url}/competences`, { waitUntil: 'load' });
    await page.getByRole('group', { name: 'Zoom de la carte' }).waitFor();
    expect(fetched.filter((url) => url.includes('maplibre'))).toEqual([]);
    await (await zoneWithMenu(page)).locator('path').hover();
    await page.waitForRequest(/maplibre-gl-worker/);
  });

  it('and choosing a zone filters the list, keeps it in the address, and Back returns', async () => {
    const page = await openMap(desktop);
    const zone = await zoneWithMenu(page);
    const code = await zone.getAttribute('data-zone');
    await zone.locator('path').click();
    await page.waitForURL((url) => url.searchParams.get('secteur') === code);
    await page.locator(`a[data-zone="${code}"][aria-current="true"]`).waitFor();
    await page.goBack();
    await page.waitForURL((url) => url.search === '');
    await page.locator('svg:not(:has(a[aria-current])) a[data-zone]').first().waitFor();
  });
});

describe('the map', () => {
  it.each(MAPS)('and its list of %s have nothing that axe objects to, menu closed and open', async (path) => {
    const page = await openMap(desktop, path);
    expect(await faultsOf(page)).toEqual([]);
    await (await zoneWithMenu(page)).focus();
    await page.keyboard.press('Enter');
    await menuOf(page).waitFor({ state: 'visible' });
    await page.locator('details:has([data-zone-item]) summary').click();
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each(MAPS)('of %s fits a screen of 320 pixels', async (path) => {
    const page = await openMap({ ...desktop, viewport: { width: 320, height: 640 } }, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await (await zoneWithMenu(page)).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

const focusedZone = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-zone') ?? null);

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
