import type { Page } from 'playwright-core';
import { connect } from '@/lib/embedded-postgres/connect';
import { desktop, phone, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs, waitForMail } from '../support/letters/journey';
import { openSite } from '../support/server/open-site';
import { testDatabaseUrl } from '../support/variables';

const opened = openSite();
const COUNSELLOR = 'conseil@demo.test';

const fileOf = (siret: string) => ({
  name: 'entreprises.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`siret;nom;activité;commune\n${siret};Haras du Phare;services;Honfleur\n`),
});

async function ask<Row extends object>(sql: string, ...values: string[]): Promise<Row[]> {
  const client = await connect(testDatabaseUrl(opened.site.database, 'postgres'));
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const countOf = async (siret: string) =>
  (await ask('SELECT 1 FROM "Company" WHERE siret = $1', siret)).length;

async function choose(page: Page, siret: string) {
  await page.goto('/conseil/imports');
  await page.getByLabel('Entreprises', { exact: true }).check();
  await page.getByLabel('Fichier').setInputFiles(fileOf(siret));
}

/** Without JavaScript one asks for the page again. */
async function untilSaid(page: Page, words: string) {
  while ((await page.getByText(words).count()) === 0) {
    await page.reload();
    await page.locator('main h1').waitFor();
  }
}

describe('the file of an import', () => {
  it.each([
    ['on a desktop', desktop, '99867987200007'],
    ['without JavaScript', withoutJavaScript, '99867987200015'],
  ])('that was only checked is imported for good by one press, %s', async (_, options, siret) => {
    const page = await openPageAs(opened, COUNSELLOR, options);
    await choose(page, siret);
    await page.getByLabel('Vérifier seulement').check();
    await page.getByRole('button', { name: 'Importer', exact: true }).click();
    await page.waitForURL(/\/conseil\/imports\/[0-9a-f-]{36}/);
    const check = page.url();
    await untilSaid(page, 'La vérification est finie');
    expect(await countOf(siret)).toBe(0);
    await page.getByRole('button', { name: 'Importer pour de bon' }).dblclick();
    await page.waitForURL((url) => url.href !== check);
    await untilSaid(page, 'L’import est fini');
    expect(await countOf(siret)).toBe(1);
    expect(
      await ask('SELECT 1 FROM "ImportRun" WHERE "fromCheckId" = $1', check.split('/').at(-1)!),
    ).toHaveLength(1);
    expect(await ask('SELECT 1 FROM "ImportRun" WHERE file IS NOT NULL')).toEqual([]);
    await page.goto(check);
    await page.getByRole('link', { name: 'Ce fichier a été importé pour de bon' }).waitFor();
  });

  it('waits while its sender confirms who they are, and is imported from there', async () => {
    const siret = '99867987200023';
    const page = await openPageAs(opened, COUNSELLOR, phone);
    await choose(page, siret);
    await ask(`UPDATE "Session" SET "createdAt" = now() - interval '16 minutes'`);
    await page.getByRole('button', { name: 'Importer', exact: true }).click();
    await page.getByText('Confirmez d’abord que c’est vous').waitFor();
    expect(await countOf(siret)).toBe(0);
    const waiting = page.url();
    await page.getByRole('link', { name: 'Confirmer que c’est moi' }).click();
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await page.getByText('Regardez vos courriels.').waitFor();
    const mail = await waitForMail(opened.site, COUNSELLOR, '/connexion/confirmer');
    await page.goto(mail.links.find((link) => link.includes('/connexion/confirmer'))!);
    await page.getByRole('button', { name: 'Confirmer la connexion' }).click();
    await page.getByRole('button', { name: 'Importer pour de bon' }).click();
    await untilSaid(page, 'L’import est fini');
    expect(page.url()).toBe(waiting);
    expect(await countOf(siret)).toBe(1);
  });

  it.each([
    ['on a phone', phone],
    ['without JavaScript', withoutJavaScript],
  ])('stays chosen when what it holds is not said, %s', async (_, options) => {
    const page = await openPageAs(opened, COUNSELLOR, options);
    await page.goto('/conseil/imports');
    await page.getByLabel('Fichier').setInputFiles(fileOf('99867987200049'));
    let posts = 0;
    page.on('request', (request) => (posts += request.method() === 'POST' ? 1 : 0));
    await page.getByRole('button', { name: 'Importer', exact: true }).click();
    expect(await page.locator('input[name=nature]:invalid').count()).toBeGreaterThan(0);
    expect(
      await page.getByLabel('Fichier').evaluate((field: HTMLInputElement) => field.files?.[0]?.name),
    ).toBe('entreprises.csv');
    expect(posts).toBe(0);
  });
});
