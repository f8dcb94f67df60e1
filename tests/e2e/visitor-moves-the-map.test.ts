import type { Browser, Page } from 'playwright-core';
import { desktop, openBrowser, phone } from '../support/browser/open-browser';
import { compareDrawings } from '../support/map/compare-drawings';
import {
  focusedZone,
  fullZone,
  mapOpener,
  menuOf,
  untilWidth,
  wakeMapLibre,
  widthInView,
} from '../support/map/open-map';
import { startTestSite, type TestSite } from '../support/server/start-test-site';

let site: TestSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), openBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), site?.stop()]));

const openMap = mapOpener(() => ({ browser, site }));
const named = (name: string) => new RegExp(`^${name.replaceAll('’', '.')}$`);
const button = (page: Page, name: string) => page.getByRole('button', { name });

/** What moved on the screen since then, pressed buttons or not. */
const shiftsSince = (page: Page, start: number): Promise<string[]> =>
  page.evaluate(
    (from) =>
      new Promise<string[]>((resolve) => {
        type Source = { node: Element | null; previousRect: DOMRect; currentRect: DOMRect };
        type Shift = PerformanceEntry & { sources: Source[] };
        const tell = (entries: PerformanceEntry[]) =>
          (entries as Shift[])
            .filter(({ startTime }) => startTime > from)
            .flatMap(({ sources }) =>
              sources.map(({ node, previousRect, currentRect }) =>
                [node?.nodeName, node?.className, JSON.stringify([previousRect, currentRect])].join(' '),
              ),
            );
        const observer = new PerformanceObserver((list) => resolve(tell(list.getEntries())));
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(tell(observer.takeRecords()))));
      }),
    start,
  );

describe('a visitor moves the map', () => {
  it('and MapLibre is not fetched before somebody reaches for it', async () => {
    const page = await openMap(desktop);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.reload({ waitUntil: 'load' });
    await button(page, 'Agrandir la carte').waitFor();
    expect(fetched.filter((url) => url.includes('maplibre'))).toEqual([]);
    const worker = page.waitForRequest(/maplibre-gl-worker/);
    await fullZone(page).locator('path').hover();
    await worker;
  });

  it.each([
    ['desktop', desktop, '/entreprises'],
    ['phone', phone, '/competences'],
  ])('and MapLibre draws the outlines within a pixel of the page’s, on a %s', async (_, device, path) => {
    const page = await openMap({ ...device, deviceScaleFactor: 1 }, path);
    await wakeMapLibre(page);
    const { compared, differing } = await compareDrawings(page);
    expect(compared).toBeGreaterThan(50_000);
    expect(differing).toBe(0);
  });

  it('and nothing of the page shifts while it wakes MapLibre and opens a menu', async () => {
    const page = await openMap(phone);
    const start = await page.evaluate(() => document.fonts.ready.then(() => performance.now()));
    await wakeMapLibre(page);
    await fullZone(page).locator('path').tap();
    await menuOf(page).locator('[data-zone-sections] a').first().waitFor();
    await button(page, 'Fermer le menu').tap();
    await menuOf(page).waitFor({ state: 'hidden' });
    expect(await shiftsSince(page, start)).toEqual([]);
  });

  it('and everything is in its place again after full screen', async () => {
    const page = await openMap(phone);
    await wakeMapLibre(page);
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('h1, h2, article, footer, svg[data-bounds]')].map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return [x, y + scrollY, width, height];
        }),
      );
    const before = await places();
    await button(page, 'Plein écran').tap();
    await page.getByRole('button', { name: 'Plein écran', pressed: true }).waitFor();
    await button(page, 'Plein écran').tap();
    await page.getByRole('button', { name: 'Plein écran', pressed: false }).waitFor();
    expect(await places()).toEqual(before);
  });

  it('and a zone keeps focus and menu when MapLibre takes over the drawing', async () => {
    const page = await openMap(desktop);
    const zone = fullZone(page);
    const code = await zone.getAttribute('data-zone');
    await zone.focus();
    await page.locator('svg[data-painted]').waitFor();
    expect(await focusedZone(page)).toBe(code);
    expect(await menuOf(page).isVisible()).toBe(true);
  });

  it.each(['with WebGL2', 'without WebGL2'])('to an EPCI, a secteur and a commune, %s', async (which) => {
    const page = await openMap(desktop);
    if (which === 'without WebGL2') {
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      await page.reload();
    }
    const place = page.getByLabel('Aller à un endroit de la carte');
    await place.focus();
    const widths = [await widthInView(page)];
    for (const [kind, name] of [
      ['Communautés de communes', 'CC Normandie-Cabourg-Pays d’Auge'],
      ['Secteurs', 'Cabourg'],
      ['Communes', 'Cabourg'],
    ] as const) {
      const option = place.locator(`optgroup[label="${kind}"] option`).filter({ hasText: named(name) });
      await place.selectOption((await option.getAttribute('value')) ?? '');
      const before = widths.at(-1)!;
      await page.waitForFunction(
        (wide) => document.querySelector<SVGSVGElement>('svg[data-bounds]')!.viewBox.baseVal.width < wide,
        before,
      );
      widths.push(await widthInView(page));
    }
    await page.locator('[data-label] text', { hasText: named('Cabourg') }).waitFor();
    await place.selectOption({ label: 'Toute la carte' });
    await untilWidth(page, 'whole');
    expect(await page.locator('svg[data-painted]').count()).toBe(which === 'with WebGL2' ? 1 : 0);
  });

  it('in full screen on a phone: the button keeps the focus, the rest is out of reach, Escape gives the page back', async () => {
    const page = await openMap(phone);
    const full = button(page, 'Plein écran');
    await full.focus();
    await page.evaluate(async () => void (await document.fonts.ready));
    const placeOfResults = () =>
      page
        .locator('#resultats')
        .evaluate((element) => Math.round(element.getBoundingClientRect().top + scrollY));
    const before = await placeOfResults();
    await page.keyboard.press('Enter');
    const box = await page.locator('[data-full]').boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, ...page.viewportSize() });
    expect(await full.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await full.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('#resultats').evaluate((element) => element.closest('[inert]') !== null)).toBe(
      true,
    );
    await fullZone(page).locator('path').tap();
    await menuOf(page).waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    await menuOf(page).waitFor({ state: 'hidden' });
    expect(await page.locator('[data-full]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('[data-full]').waitFor({ state: 'detached' });
    expect(await placeOfResults()).toBe(before);
    expect(await page.locator('[inert]').count()).toBe(0);
    await untilWidth(page, 'whole');
  });

  it('and no two labels touch, however far it is zoomed', async () => {
    const page = await openMap(phone);
    for (const zoom of [0, 1, 2, 3]) {
      if (zoom > 0) {
        const before = await widthInView(page);
        await button(page, 'Agrandir la carte').tap();
        await page.waitForFunction(
          (wide) =>
            document.querySelector<SVGSVGElement>('svg[data-bounds]')!.viewBox.baseVal.width < wide / 1.9,
          before,
        );
      }
      expect(await touchingLabels(page)).toEqual([]);
    }
  });

  it('nor on any step of the way out, which is animated', async () => {
    const page = await openMap({ ...desktop, reducedMotion: 'no-preference' });
    await wakeMapLibre(page);
    await button(page, 'Agrandir la carte').click();
    await page.waitForFunction(
      () => document.querySelector<SVGSVGElement>('svg[data-bounds]')!.viewBox.baseVal.width <= 1000.5,
    );
    await page.locator('svg[data-bounds]:not([data-crowded]) [data-label]').first().waitFor();
    await watchLabels(page);
    await button(page, 'Réduire la carte').click();
    expect(await touchedOnTheWay(page)).toEqual([]);
    await page.locator('svg[data-bounds]:not([data-crowded])').waitFor();
  });
});

type Measuring = { touchingIn: (svg: Element) => string[]; touched: Promise<string[]> };

/** Gives the page a way to find, of the labels that one sees, the pairs that touch. */
const measureLabels = (page: Page) =>
  page.evaluate(() => {
    // A line of text is higher than its letters.
    const letters = (text: Element) => {
      const { left, right, top, height } = text.getBoundingClientRect();
      return { left, right, top: top + height * 0.2, bottom: top + height * 0.8 };
    };
    const isSeen = (text: Element) =>
      getComputedStyle(text).display !== 'none' &&
      getComputedStyle(text.parentElement!.parentElement!).opacity !== '0';
    (globalThis as unknown as Measuring).touchingIn = (svg) => {
      const texts = [...svg.querySelectorAll('[data-label] text')].filter(isSeen);
      const boxes = texts.map((text) => ({ said: text.textContent, box: letters(text) }));
      return boxes.flatMap(({ said, box: a }, at) =>
        boxes
          .slice(at + 1)
          .filter(
            ({ box: b }) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
          )
          .map(({ said: other }) => `${said} ${other}`),
      );
    };
  });

async function touchingLabels(page: Page): Promise<string[]> {
  await measureLabels(page);
  return page
    .locator('svg[data-bounds]')
    .evaluate((svg) => (globalThis as unknown as Measuring).touchingIn(svg));
}

/** From now until all of the map is in view, notes what touches on each step. */
async function watchLabels(page: Page): Promise<void> {
  await measureLabels(page);
  await page.locator('svg[data-bounds]').evaluate((svg) => {
    const measuring = globalThis as unknown as Measuring;
    measuring.touched = new Promise((resolve) => {
      const touched: string[] = [];
      const observer = new MutationObserver(() => {
        touched.push(...measuring.touchingIn(svg));
        if ((svg as SVGSVGElement).viewBox.baseVal.width < 1999) return;
        observer.disconnect();
        resolve(touched);
      });
      observer.observe(svg, { attributeFilter: ['viewBox'] });
    });
  });
}

const touchedOnTheWay = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as Measuring).touched);
