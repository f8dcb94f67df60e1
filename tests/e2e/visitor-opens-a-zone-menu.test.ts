import type { Browser } from 'playwright-core';
import { desktop, openBrowser, phone } from '../support/browser/open-browser';
import { focusedZone, fullZone, mapOpener, menuOf } from '../support/map/open-map';
import { startTestSite, type TestSite } from '../support/server/start-test-site';

let site: TestSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), openBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), site?.stop()]));

const openMap = mapOpener(() => ({ browser, site }));

describe('a visitor opens the menu of a zone', () => {
  it('by pointing at it, travels into it, and closes it with Escape without moving', async () => {
    const page = await openMap(desktop);
    await fullZone(page).locator('path').hover();
    await menuOf(page).getByRole('link', { name: 'Voir la liste' }).hover();
    const entry = menuOf(page).locator('[data-zone-sections] li li a').first();
    await entry.hover();
    expect(await menuOf(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await menuOf(page).waitFor({ state: 'hidden' });
  });

  it('by pointing, and sees numbers, first entries and links to whole lists that hold as many', async () => {
    const page = await openMap(desktop);
    await fullZone(page).locator('path').hover();
    const list = menuOf(page).getByRole('link', { name: /^\d+ entreprises$/ });
    const count = Number.parseInt(await list.innerText(), 10);
    expect(await menuOf(page).locator('li li a').count()).toBeGreaterThan(2);
    expect(await menuOf(page).getByText('Dans toute la commune').isVisible()).toBe(true);
    await list.click();
    await page.waitForURL(/commune=/);
    await page.getByRole('heading', { name: new RegExp(`^${count} entreprises`) }).waitFor();
  });

  it('and passing over zones on the way elsewhere opens none', async () => {
    const page = await openMap(desktop);
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/api/v1/menus') && asked.push(request.url()));
    const box = (await page.locator('svg[data-bounds]').boundingBox())!;
    // a slow machine must not turn passing over a zone into staying on it
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.mouse.move(box.x + box.width / 2, box.y + 5);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height + 150, { steps: 12 });
    await page.getByRole('button', { name: 'Agrandir la carte' }).focus();
    await page.clock.runFor(5_000);
    expect(await menuOf(page).isHidden()).toBe(true);
    expect(asked).toEqual([]);
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
    expect(await menuOf(page).locator(':focus').innerText()).toBe('Voir la liste');
    await page.keyboard.press('ArrowDown');
    expect(await menuOf(page).locator(':focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    await menuOf(page).waitFor({ state: 'hidden' });
    expect(await focusedZone(page)).toBe(zone);
    await page.keyboard.press('Tab');
    expect(await focusedZone(page)).toBeNull();
  });

  it('by the keyboard, and a mouse that rests on the map closes nothing when the page moves under it', async () => {
    const page = await openMap(desktop);
    const stage = (await page.locator('svg[data-bounds]').boundingBox())!;
    await page.mouse.move(stage.x + 3, stage.y + stage.height / 2);
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await fullZone(page).focus();
    await menuOf(page).waitFor({ state: 'visible' });
    const left = page.evaluate(
      () => new Promise((said) => document.addEventListener('pointerout', said, { once: true })),
    );
    await page.evaluate(() => scrollBy({ top: 2 * innerHeight, behavior: 'instant' }));
    await left;
    await page.clock.runFor(5_000);
    expect(await menuOf(page).isVisible()).toBe(true);
  });

  it('and a screen reader is told what is in it', async () => {
    const page = await openMap(desktop);
    await fullZone(page).focus();
    const said = page.locator('[data-zone-said]');
    await said.filter({ hasText: /^Menu de .+ : .*entreprises?.*Échap pour le fermer\.$/ }).waitFor();
    expect(await fullZone(page).getAttribute('aria-expanded')).toBe('true');
    expect(await menuOf(page).getAttribute('aria-label')).toMatch(/^Menu de /);
  });

  it('by touching it, without leaving the page', async () => {
    const page = await openMap(phone);
    await fullZone(page).locator('path').tap();
    await menuOf(page).locator('[data-zone-sections] a').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
    await menuOf(page).getByRole('button', { name: 'Fermer le menu' }).tap();
    await menuOf(page).waitFor({ state: 'hidden' });
  });

  it.each(['/competences', '/entreprises'])(
    'with one request under 5 KB on %s, not asked again for the same zone',
    async (path) => {
      const page = await openMap(desktop, path);
      const sizes: number[] = [];
      page.on('response', async (answer) => {
        if (/\/menus?\?/.test(answer.url())) sizes.push((await answer.body()).length);
      });
      await fullZone(page).focus();
      await menuOf(page).locator('[data-zone-sections] a').first().waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await menuOf(page).locator(`[data-zone-sections] li li a[href^="${path}/"]`).first().waitFor();
      expect(sizes).toHaveLength(1);
      expect(sizes[0]).toBeLessThan(5 * 1024);
    },
  );

  it('by pointing, by touching and by the keyboard where there is no WebGL2', async () => {
    const page = await openMap({ ...desktop, hasTouch: true });
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.reload();
    const [zone, menu] = [fullZone(page).locator('path'), menuOf(page)];
    const filled = () => menu.locator('[data-zone-sections] a').first().waitFor();
    await page.getByRole('button', { name: 'Agrandir la carte' }).waitFor();
    await zone.hover();
    await filled();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await zone.tap();
    await filled();
    await menu.getByRole('button', { name: 'Fermer le menu' }).tap();
    await menu.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Passer la carte' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await filled();
    await page.keyboard.press('Enter');
    expect(await menu.locator(':focus').innerText()).toBe('Voir la liste');
    expect(await page.locator('svg[data-painted]').count()).toBe(0);
  });

  it('and reads what to do when the connection is lost, with the list still one press away', async () => {
    const page = await openMap(desktop);
    await page.route('**/api/v1/menus*', (route) => route.abort());
    await fullZone(page).focus();
    await menuOf(page).getByText('Le détail n’a pas pu être lu').waitFor();
    expect(await menuOf(page).getByRole('link', { name: 'Voir la liste' }).isVisible()).toBe(true);
  });

  it('and choosing a zone filters the list, keeps it in the address, and Back and Forward follow', async () => {
    const page = await openMap(desktop, '/competences');
    const zone = fullZone(page);
    const code = await zone.getAttribute('data-zone');
    const chosen = page.locator(`a[data-zone="${code}"][aria-current="true"]`);
    await zone.locator('path').click();
    await page.waitForURL((url) => url.searchParams.get('secteur') === code);
    await chosen.waitFor();
    await page.goBack();
    await page.waitForURL((url) => url.search === '');
    await page.locator('svg:not(:has(a[aria-current])) a[data-zone]').first().waitFor();
    await page.goForward();
    await page.waitForURL((url) => url.searchParams.get('secteur') === code);
    await chosen.waitFor();
  });
});
