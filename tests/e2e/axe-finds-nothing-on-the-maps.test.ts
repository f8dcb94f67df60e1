import type { Browser } from 'playwright-core';
import { desktop, openBrowser, phone } from '../support/browser/open-browser';
import { faultsInBothSchemes, faultsOf } from '../support/browser/faults';
import {
  countedZone,
  fullZone,
  mapOpener,
  MAPS,
  menuOf,
  untilWidth,
  wakeMapLibre,
} from '../support/map/open-map';
import { startTestSite, type TestSite } from '../support/server/start-test-site';

let site: TestSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), openBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), site?.stop()]));

const openMap = mapOpener(() => ({ browser, site }));

const MENU = '[data-zone-menu]';

it.each(MAPS)('axe finds nothing on %s as it opens, with its list of zones, light and dark', async (path) => {
  const page = await openMap(desktop, path);
  await page.locator('details:has([data-zone-item]) summary').press('Enter');
  expect(await faultsInBothSchemes(page)).toEqual([]);
});

it.each(MAPS)(
  '%s fits in 320 pixels, with its criteria open and with a menu, and axe finds nothing',
  async (path) => {
    const page = await openMap({ ...desktop, viewport: { width: 320, height: 640 } }, path);
    const expectToFit = async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectToFit();
    // by the keyboard: a pointer left there would find itself over a zone once the page has scrolled
    await page.locator('summary', { hasText: 'Choisir des critères' }).press('Enter');
    await expectToFit();
    expect(await faultsOf(page)).toEqual([]);
    await countedZone(page).focus();
    await page.keyboard.press('Enter');
    await menuOf(page).locator('[data-zone-sections] a').first().waitFor();
    await expectToFit();
    expect(await faultsInBothSchemes(page, MENU)).toEqual([]);
  },
);

// profiles by secteur, the rest by commune: the other maps are the latter with other numbers
describe.each(['/competences', '/entreprises'])('axe finds nothing on %s', (path) => {
  it('with a menu open over MapLibre', async () => {
    const page = await openMap(desktop, path);
    await wakeMapLibre(page);
    await fullZone(page).focus();
    await menuOf(page).locator('[data-zone-sections] a').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('in full screen on a phone, dark and zoomed, with a menu', async () => {
    const page = await openMap({ ...phone, colorScheme: 'dark' }, path);
    await page.getByRole('button', { name: 'Plein écran' }).tap();
    await page.getByRole('button', { name: 'Agrandir la carte' }).tap();
    await untilWidth(page, 'narrower');
    await page.locator('svg a[data-zone][tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    await menuOf(page).waitFor({ state: 'visible' });
    expect(await faultsOf(page)).toEqual([]);
  });

  it('with filters chosen, and with no result', async () => {
    const page = await openMap(desktop, path);
    await fullZone(page).locator('path').click();
    await page.getByRole('link', { name: /^Retirer le critère/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`${site.url}${path}?q=zzzzzz`);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('past the last page, with its criteria open and one that is not known', async () => {
    const page = await openMap(desktop, `${path}?valeur=zzzzzz&page=999`);
    await page.getByText('Un critère n’a pas été reconnu').waitFor();
    await page.getByRole('link', { name: 'Revenir à la première page' }).waitFor();
    await page.getByText('Choisir des critères').click();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('in a menu that could not be read', async () => {
    const page = await openMap(desktop, path);
    await page.route(/\/menus?\?/, (route) => route.abort());
    await fullZone(page).focus();
    await menuOf(page).getByText('Le détail n’a pas pu être lu').waitFor();
    expect(await faultsOf(page, MENU)).toEqual([]);
  });
});
