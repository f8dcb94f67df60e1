import type { Browser, Page } from 'playwright-core';
import type { MapPlace } from '@/components/map/map-types';
import { makeTerritory } from '@/lib/territory/make-territory';
import { placeInBox } from '@/lib/territory/mercator';
import { zonesOf } from '@/lib/territory/zones';
import { faultsOf } from '../support/browser/faults';
import { desktop, openBrowser, phone } from '../support/browser/open-browser';
import { toolsOf } from '../support/map/open-map';
import type { MapData } from '../support/map/real-map/draw-map';
import { serveMap } from '../support/map/real-map/serve-map';
import { DEFAULT_EPCIS } from '../support/territory/default-epcis';
import { readContours, startGeoApi } from '../support/territory/geo-api-stand-in';

const [HONFLEUR, DEAUVILLE, BEUZEVILLE] = ['14333', '14220', '27065'];
/** Two in one house, a third in its street, one in a wide commune, one in a commune that is small on the map. */
const COMPANIES: [name: string, zone: string, lon: number, lat: number][] = [
  ['Maison Une', HONFLEUR, 0.2332, 49.4188],
  ['Maison Deux', HONFLEUR, 0.2332, 49.4188],
  ['Maison Trois', HONFLEUR, 0.2372, 49.4168],
  ['Maison Quatre', BEUZEVILLE, 0.345, 49.365],
  ['Maison Cinq', DEAUVILLE, 0.0742, 49.3572],
];

let browser: Browser;
let served: Awaited<ReturnType<typeof serveMap>>;
const opened: Page[] = [];

beforeAll(async () => {
  const contours = await readContours();
  const api = await startGeoApi((epci) => ({
    body: JSON.stringify({
      type: 'FeatureCollection',
      features: contours.filter((contour) => contour.properties.codeEpci === epci),
    }),
  }));
  const pack = await makeTerritory(DEFAULT_EPCIS, { baseUrl: api.baseUrl, fetch, say: () => undefined });
  await api.stop();
  const shapes = zonesOf('commune', pack);
  const places = COMPANIES.map(([label, zone, lon, lat], at): MapPlace => {
    const [x, y] = placeInBox({ width: 2000, bounds: shapes.bounds }, [lon, lat]);
    return { ...{ x: Math.round(x), y: Math.round(y) }, label, href: `/entreprises/${at}`, zone };
  });
  const counts: MapData['counts'] = [
    [HONFLEUR, 7],
    [DEAUVILLE, 2],
    [BEUZEVILLE, 3],
  ];
  [served, browser] = await Promise.all([serveMap({ shapes, counts, places }), openBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), served?.stop()]));
afterEach(() => Promise.all(opened.splice(0).map((page) => page.context().close())));

async function open(options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
  opened.push(page);
  await page.goto(served.url);
  if (options?.javaScriptEnabled !== false) await toolsOf(page).waitFor();
  return page;
}

const mark = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const several = (page: Page) => mark(page, '3 entreprises à leur adresse, Honfleur');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

describe('with real outlines a visitor finds companies at their address', () => {
  it('without script: one leads to its page, several to the list of their commune', async () => {
    const page = await open({ ...desktop, javaScriptEnabled: false });
    expect(await mark(page, 'Maison Quatre, Beuzeville').getAttribute('href')).toBe('/entreprises/3');
    expect(await several(page).getAttribute('href')).toBe(`/entreprises?commune=${HONFLEUR}`);
    expect(await several(page).textContent()).toContain('3');
    expect(await page.getByText('Limites schématiques').count()).toBe(0);
  });

  it('by pointer: a press on several zooms in until they part, those in one house lead to the list', async () => {
    const page = await open(desktop);
    await several(page).click();
    await mark(page, 'Maison Trois, Honfleur').waitFor();
    const house = mark(page, '2 entreprises à leur adresse, Honfleur');
    await house.click();
    await page.waitForURL(`**/entreprises?commune=${HONFLEUR}`);
  });

  it('and a mark that would hide the number of its commune waits until the map is larger', async () => {
    const page = await open(desktop);
    const small = mark(page, 'Maison Cinq, Deauville');
    expect(await page.locator('[data-label="14220"] text:visible').first().textContent()).toBe('2');
    expect(await small.count()).toBe(0);
    const place = page.getByLabel('Aller à un endroit de la carte');
    await place.focus();
    await place.selectOption({ label: 'Deauville' });
    await small.waitFor();
  });

  it('by finger: a tap on one leads to its page', async () => {
    const page = await open(phone);
    await mark(page, 'Maison Quatre, Beuzeville').tap();
    await page.waitForURL('**/entreprises/3');
  });

  it('by the keyboard: one Tab stop after the zones, arrows between marks, focus stays near when one parts', async () => {
    const page = await open(desktop);
    await page.locator('svg a[data-zone][tabindex="0"]').focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('3 entreprises à leur adresse, Honfleur');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('Maison Quatre, Beuzeville');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Aller à un endroit de la carte');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await mark(page, 'Maison Trois, Honfleur').waitFor();
    expect(await focused(page)).toBe('2 entreprises à leur adresse, Honfleur');
  });

  it.each(['light', 'dark'] as const)('and axe finds nothing, %s', async (colorScheme) => {
    const page = await open({ ...desktop, colorScheme });
    expect(await faultsOf(page)).toEqual([]);
  });
});
