import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { desktop, openBrowser, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs } from '../support/letters/journey';
import { samples } from '../support/sample-context';
import { startTestSite, type TestSite } from '../support/server/start-test-site';
import { temporaryFile } from '../support/temporary-file';

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

async function importFile(page: Page, kind: string, file: string, counts: RegExp) {
  await page.goto('/conseil/imports');
  await page.getByLabel(kind, { exact: true }).check();
  await page.getByLabel('Fichier').setInputFiles(file);
  await page.getByRole('button', { name: 'Importer' }).click();
  await page.waitForURL(/\/conseil\/imports\/[0-9a-f-]{36}/);
  const finished = page.getByText(/L’import est fini|n’a pas pu être importé/);
  // without JavaScript one asks for the page again, by its own link
  while ((await finished.count()) === 0) {
    await page.reload();
    await page.locator('main h1').waitFor();
  }
  expect((await page.locator('main dl').first().innerText()).replace(/\s+/g, ' ')).toMatch(counts);
}

async function actOnAll(page: Page, address: string, gesture: RegExp, withDate: boolean) {
  await page.goto(address);
  const boxes = page.locator('input[name=fiche]');
  for (let place = 0; place < (await boxes.count()); place++) await boxes.nth(place).check();
  if (withDate) await page.getByLabel('Date sur le papier').fill('02/11/2026');
  const also = page.locator('input[name="confirmer-aussi"]');
  if ((await also.count()) > 0) await also.check();
  await page.getByRole('button', { name: gesture }).click();
  await page.getByText(/enregistrées?\./).waitFor();
}

async function approveAll(page: Page) {
  await page.goto('/conseil/relectures');
  while ((await page.locator('input[name=page]').count()) > 0) {
    const boxes = page.locator('input[name=page]');
    for (let place = 0; place < (await boxes.count()); place++) await boxes.nth(place).check();
    await page.getByRole('button', { name: /^Approuver l(a|es) .*cochées?$/ }).click();
    await page.getByText(/pages? approuvées?\./).waitFor();
  }
}

const COMPANIES = temporaryFile(
  'entreprises.csv',
  'siret;nom;activité;commune;présentation;savoir_faire\n99867987200049;Atelier Quatre-Vents;services;Honfleur;Réparation de vélos.;réparer un vélo\n',
);
const OFFERS = temporaryFile(
  'offres.csv',
  'siret;référence;type;titre;description;travail_de_nuit;travaux_dangereux\n99867987200049;E2E-1;emploi;Mécanicien / Mécanicienne cycles;Vous réparez des vélos.;non;non\n',
);
const PARTNERS = temporaryFile(
  'partenaires.csv',
  'nom;commune;domaines\nLe Phare Solidaire;Deauville;logement\n',
);
const CANDIDATES = temporaryFile(
  'candidats.csv',
  'numero_dossier;nom;prénom;date_naissance;commune;savoir_faire;recherche\n4242;Testeur;Alix;01/02/2006;Honfleur;traire des vaches:diplôme;emploi\n',
);

describe('a counsellor imports a file and approves it', () => {
  it.each<[string, BrowserContextOptions]>([
    ['with JavaScript', desktop],
    ['without JavaScript', withoutJavaScript],
  ])('and what it holds is found by search, %s', async (_, options) => {
    const page = await openPageAs({ browser, site }, 'conseil@demo.test', options);
    await importFile(page, 'Entreprises', COMPANIES, /Nouvelles 1/);
    await importFile(page, 'Offres', OFFERS, /Nouvelles 1/);
    await importFile(page, 'Partenaires', PARTNERS, /Nouvelles 1/);
    await importFile(page, 'Candidats', CANDIDATES, /Nouvelles 1/);
    await importFile(page, 'Candidats', CANDIDATES, /Nouvelles 0 Changées 0 Inchangées 1/);

    const visitor = await browser.newPage({ ...desktop, baseURL: site.url });
    await visitor.goto('/entreprises?q=Quatre-Vents');
    expect(await visitor.getByRole('link', { name: 'Atelier Quatre-Vents' }).count()).toBe(0);

    await actOnAll(page, '/conseil/entreprises?q=Quatre-Vents', /Enregistrer les chartes/, true);
    await actOnAll(page, '/conseil/partenaires?q=Phare', /Enregistrer les chartes/, true);
    await actOnAll(page, '/conseil/candidats?q=4242', /Enregistrer les chartes/, true);
    await page.goto('/conseil/candidats?q=4242');
    const code = (await page.locator('main li p').first().innerText()).trim();
    await approveAll(page);

    await visitor.goto('/entreprises?q=Quatre-Vents');
    await visitor.getByRole('link', { name: 'Atelier Quatre-Vents' }).first().waitFor();
    await visitor.goto('/offres?q=Mécanicienne');
    await visitor
      .getByRole('link', { name: /Mécanicien \/ Mécanicienne cycles/ })
      .first()
      .waitFor();
    await visitor.goto('/partenaires?q=Phare');
    await visitor.getByRole('link', { name: 'Le Phare Solidaire' }).first().waitFor();
    await visitor.goto(`/competences/${code}`);
    expect(await visitor.locator('main').innerText()).toContain(code);
  });

  it('reads the reasons of refused rows and takes them away to correct', async () => {
    const page = await openPageAs({ browser, site }, 'conseil@demo.test', desktop);
    await importFile(page, 'Candidats', path.join(samples, 'candidats.csv'), /Nouvelles 52 .*Refusées 8/);
    expect(await page.getByText('« vacances » n’est pas un type de recherche').count()).toBe(1);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Télécharger les lignes refusées' }).click();
    expect((await download).suggestedFilename()).toBe('candidats-a-corriger.csv');
  });

  it('and others do not find the back office', async () => {
    const page = await openPageAs({ browser, site }, 'entreprise@demo.test', desktop);
    for (const address of [
      '/conseil',
      '/conseil/candidats',
      '/conseil/imports',
      '/conseil/relectures',
      '/conseil/journal',
    ]) {
      expect((await page.goto(address))?.status()).toBe(404);
    }
  });
});
