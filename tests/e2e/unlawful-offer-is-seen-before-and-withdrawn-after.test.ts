import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, phone, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs } from '../support/letters/journey';
import { startTestSite, type TestSite } from '../support/server/start-test-site';

let browser: Browser;
let site: TestSite;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  site = await startTestSite();
});
afterEach(() => site?.stop());

const TITLE = 'Vendeur / Vendeuse en fromagerie';
const TEXT = 'Bonne présentation exigée, personne habitant Honfleur. Appelez le 06 12 34 56 78.';

async function submitOffer(page: Page) {
  await page.goto('/mon-entreprise/offres/nouvelle');
  await page.getByLabel('Emploi', { exact: true }).check();
  await page.getByLabel('Titre').fill(TITLE);
  await page.getByLabel('Le travail').fill(TEXT);
  for (const name of ['nuit', 'dangereux']) await page.locator(`input[name=${name}][value=non]`).check();
  await page.getByRole('button', { name: 'Soumettre à relecture' }).click();
  await page.waitForURL(/etat=soumis/);
}

describe('an unlawful offer', () => {
  it.each<[string, BrowserContextOptions]>([
    ['on a phone', phone],
    ['without JavaScript', withoutJavaScript],
  ])('is seen before it is public and withdrawn after, %s', async (_, options) => {
    const company = await openPageAs({ browser, site }, 'entreprise@demo.test', options);
    await submitOffer(company);
    const beside = await company.locator('#description-warning').innerText();
    for (const quote of ['Bonne présentation', 'habitant Honfleur', '06 12 34 56 78'])
      expect(beside).toContain(`« ${quote} »`);

    const page = await openPageAs({ browser, site }, 'conseil@demo.test', options);
    await page.goto('/conseil/relectures?nature=offre');
    const line = page.locator('main li', { hasText: TITLE }).first();
    expect(await line.innerText()).toContain('habitant Honfleur');
    expect(await line.locator('input[name=page]').count()).toBe(0);
    await line.getByRole('link', { name: TITLE }).click();
    await page.getByText('passages à vérifier').waitFor();
    await page.getByRole('button', { name: 'Approuver', exact: true }).click();
    await page.getByText('1 page approuvée').waitFor();

    await page.goto(`/conseil/publications?q=${encodeURIComponent('fromagerie')}`);
    const card = page.locator('main li', { hasText: TITLE }).first();
    await card.getByText('Retirer du site').click();
    await card.getByLabel('Vos raisons').fill('Cette offre choisit selon l’apparence et le lieu de vie.');
    await card.getByRole('button', { name: 'Retirer et informer' }).click();
    await page.getByText('n’est plus sur le site').waitFor();

    const visitor = await browser.newPage({ ...options, baseURL: site.url });
    await visitor.goto('/offres?q=fromagerie');
    expect(await visitor.getByRole('link', { name: TITLE }).count()).toBe(0);
    expect(await (await visitor.request.get('/offres/flux.xml')).text()).not.toContain(TITLE);
    await company.goto('/mon-entreprise/offres');
    await company.getByRole('link', { name: TITLE }).click();
    await company.getByText('Cette offre choisit selon l’apparence et le lieu de vie.').first().waitFor();
    expect(await company.getByRole('button', { name: 'Remettre en ligne' }).count()).toBe(0);
  });
});

describe('the button that approves many pages', () => {
  it('says how many it will approve', async () => {
    const page = await openPageAs({ browser, site }, 'conseil@demo.test', phone);
    await page.goto('/conseil/relectures');
    const many = await page.locator('input[name=page]').count();
    expect(many).toBeGreaterThan(1);
    await page.getByLabel('Tout cocher sur cette page').check();
    await page.getByRole('button', { name: `Approuver les ${many} pages cochées` }).click();
    await page.getByText(`${many} pages approuvées.`).waitFor();
  });
});
