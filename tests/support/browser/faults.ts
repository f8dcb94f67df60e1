import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Cards that are off the screen would keep the colours of the scheme before, and those on it fade into the next. */
const ALL_AT_ONCE = '* { content-visibility: visible !important; transition: none !important }';

/** The rules that another colour scheme may break. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe objects to, on all of the page or `within` a selector, by all its rules or these; nothing is an empty list. */
export async function faultsOf(page: Page, within = ':root', rules?: string[]): Promise<string[]> {
  await page.evaluate((rule) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets = [sheet];
  }, ALL_AT_ONCE);
  // without frames of other origins the legacy mode says the same in half the time
  const axe = new AxeBuilder({ page }).setLegacyMode(true).include(within);
  const { violations } = await axe
    .options({ resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The same in light, then in dark, where only colours differ. */
export async function faultsInBothSchemes(page: Page, within?: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await faultsOf(page, within);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await faultsOf(page, within, OF_COLOUR))];
}
