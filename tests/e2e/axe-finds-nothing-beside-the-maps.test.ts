import type { Page } from 'playwright-core';
import { connect } from '@/lib/embedded-postgres/connect';
import { stopTokenOf } from '@/lib/saved-searches/stop-token';
import { faultsInBothSchemes } from '../support/browser/faults';
import { desktop, phone } from '../support/browser/open-browser';
import { openPageAs } from '../support/letters/journey';

import { openSite } from '../support/server/open-site';
import { testDatabaseUrl } from '../support/variables';

const [CANDIDATE, COMPANY] = ['candidat@demo.test', 'entreprise@demo.test'];

const opened = openSite();
const pages: Page[] = [];

afterEach(() => Promise.all(pages.splice(0).map((page) => page.context().close())));

async function openAs(email: string | null, path: string, options = desktop): Promise<Page> {
  const page = email
    ? await openPageAs(opened, email, options)
    : await (await opened.browser.newContext({ ...options, baseURL: opened.site.url })).newPage();
  pages.push(page);
  await page.goto(path);
  return page;
}

async function expectNoFaults(page: Page, within?: string) {
  expect(await faultsInBothSchemes(page, within)).toEqual([]);
}

describe('axe finds nothing, light and dark', () => {
  it.each([
    [CANDIDATE, '/pour-vous'],
    [CANDIDATE, '/pour-vous/entreprises'],
    [CANDIDATE, '/mes-recherches'],
    [COMPANY, '/pour-vous'],
    [COMPANY, '/mon-entreprise'],
    [null, '/signaler?page=/partenaires'],
  ])('for %s on %s', async (email, path) => {
    await expectNoFaults(await openAs(email, path));
  });

  it('on a kept search, open to be changed, and on the page that stops its alert, before and after', async () => {
    const page = await openAs(CANDIDATE, '/offres?q=cuisine');
    await page.getByText('Garder cette recherche').click();
    await page.getByRole('button', { name: 'Enregistrer cette recherche' }).click();
    await page.getByText('Votre recherche est enregistrée.').waitFor();
    await page.getByText('Renommer, changer ou supprimer').first().click();
    await expectNoFaults(page);
    await page.goto(`/alertes/${stopTokenOf(await newestSearch())}`);
    await expectNoFaults(page);
    await page.getByRole('button', { name: 'Arrêter cette alerte' }).click();
    await page.getByRole('heading', { level: 1, name: 'L’alerte est arrêtée' }).waitFor();
    await expectNoFaults(page);
  });

  it('on a report that lacks something, and once it has arrived', async () => {
    const page = await openAs(null, '/signaler?page=/partenaires', phone);
    await page.getByLabel('C’est faux ou trompeur').check();
    await page.getByLabel('Expliquez').fill('Cette adresse n’est plus la bonne depuis un an.');
    await page.getByLabel('Je signale de bonne foi').check();
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await page.getByText('Écrivez votre nom').first().waitFor();
    await expectNoFaults(page);
    await page.getByLabel('Votre nom').fill('Ana Morel');
    await page.getByLabel('Votre adresse e-mail').fill('ana.morel@courriel.test');
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await page.getByText('Votre signalement est arrivé.').waitFor();
    await expectNoFaults(page);
  });
});

describe('the suggestions of a search', () => {
  const fieldOf = (page: Page) => page.getByRole('combobox', { name: 'Que cherchez-vous ?' });
  const optionsOf = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');

  async function openSuggestions() {
    const page = await openAs(null, '/entreprises');
    await fieldOf(page).pressSequentially('cuis');
    await optionsOf(page).first().waitFor();
    return page;
  }

  it('are said as a list that the field opens, light and dark', async () => {
    const page = await openSuggestions();
    expect(await fieldOf(page).getAttribute('aria-expanded')).toBe('true');
    await page
      .getByRole('status')
      .filter({ hasText: /^\d suggestions$/ })
      .waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await expectNoFaults(page, '[role="search"]');
  });

  it('by the keyboard: arrows name one after the other and come back to what was typed, Enter searches', async () => {
    const page = await openSuggestions();
    const named = () => fieldOf(page).getAttribute('aria-activedescendant');
    const ids = await optionsOf(page).evaluateAll((options) => options.map(({ id }) => id));
    for (const id of ids) {
      await page.keyboard.press('ArrowDown');
      expect(await named()).toBe(id);
      expect(await page.locator('[role="option"][aria-selected="true"]').getAttribute('id')).toBe(id);
    }
    await page.keyboard.press('ArrowDown');
    expect([await named(), await fieldOf(page).inputValue()]).toEqual([null, 'cuis']);
    await page.keyboard.press('ArrowUp');
    expect(await named()).toBe(ids.at(-1));
    const label = await optionsOf(page).last().locator('span').first().innerText();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === label);
  });

  it('close with Escape, which keeps the words and the focus', async () => {
    const page = await openSuggestions();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.getByRole('listbox', { name: 'Suggestions' }).waitFor({ state: 'hidden' });
    expect(await fieldOf(page).inputValue()).toBe('cuis');
    expect(await fieldOf(page).getAttribute('aria-expanded')).toBe('false');
    expect(await fieldOf(page).evaluate((field) => field === document.activeElement)).toBe(true);
  });
});

it('a list is put in another order by a link, which the address and the way back keep', async () => {
  const page = await openAs(null, '/partenaires?commune=14333&rayon=40');
  const orders = page.getByRole('navigation', { name: 'Ordre de la liste' });
  const current = (order: string) => orders.locator('[aria-current]', { hasText: order }).waitFor();
  await current('pertinence');
  await orders.getByRole('link', { name: 'distance' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/tri=distance/);
  await current('distance');
  await page
    .locator('article', { hasText: /à (\d+ km de )?Honfleur/ })
    .first()
    .waitFor();
  await expectNoFaults(page, 'section[aria-labelledby="resultats"] > nav');
  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has('tri'));
  await current('pertinence');
});

async function newestSearch(): Promise<string> {
  const client = await connect(testDatabaseUrl(opened.site.database));
  try {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM "SavedSearch" ORDER BY "createdAt" DESC LIMIT 1',
    );
    return rows[0]?.id ?? '';
  } finally {
    await client.end();
  }
}
