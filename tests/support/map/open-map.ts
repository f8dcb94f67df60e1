import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { TestSite } from '../server/start-test-site';

export const MAPS = ['/competences', '/entreprises', '/partenaires', '/offres'];

export type OpenMap = (options: BrowserContextOptions, path?: string) => Promise<Page>;

/** Opens pages with a map, each in a context of its own, and waits until the map answers gestures. */
export function mapOpener(visit: () => { browser: Browser; site: TestSite }): OpenMap {
  const opened: Page[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()));
  });
  return async (options, path = '/entreprises') => {
    const { browser, site } = visit();
    const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
    opened.push(page);
    await page.goto(site.url + path);
    if (options.javaScriptEnabled !== false) await toolsOf(page).waitFor();
    return page;
  };
}

export const menuOf = (page: Page): Locator => page.locator('[data-zone-menu]');
export const toolsOf = (page: Page): Locator => page.getByRole('group', { name: 'Zoom de la carte' });

/** A zone that has something to count. */
export const fullZone = (page: Page): Locator =>
  page.locator('svg a[data-zone]', { has: page.locator('path[data-step="5"]') }).first();

/** A zone that has something to count, on maps where none has much. */
export const countedZone = (page: Page): Locator =>
  page.locator('svg a[data-zone]', { has: page.locator('path:not([data-step="0"])') }).first();

/** MapLibre painted, after somebody reached for the map. */
export async function wakeMapLibre(page: Page): Promise<void> {
  await toolsOf(page).getByRole('button').first().focus();
  await page.locator('svg[data-painted]').waitFor();
}

export const focusedZone = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-zone') ?? null);

/** Width in view of the drawing, in map units. */
export const widthInView = (page: Page): Promise<number> =>
  page.locator('svg[data-bounds]').evaluate((svg) => (svg as SVGSVGElement).viewBox.baseVal.width);

export async function untilWidth(page: Page, isRight: 'narrower' | 'whole'): Promise<void> {
  await page.waitForFunction((wanted) => {
    const svg = document.querySelector<SVGSVGElement>('svg[data-bounds]');
    const isWhole = (svg?.viewBox.baseVal.width ?? 0) > 1999;
    return wanted === 'whole' ? isWhole : !isWhole;
  }, isRight);
}
