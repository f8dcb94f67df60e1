import { connect } from '@/lib/embedded-postgres/connect';
import { desktop, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs, waitForMail } from '../support/letters/journey';
import { openSite } from '../support/server/open-site';
import { testDatabaseUrl } from '../support/variables';

const opened = openSite();

async function ask<Row extends object>(sql: string, email: string): Promise<Row[]> {
  const client = await connect(testDatabaseUrl(opened.site.database, 'postgres'));
  try {
    return (await client.query<Row>(sql, [email])).rows;
  } finally {
    await client.end();
  }
}

/** All of this person's sessions were opened sixteen minutes ago. */
const ageSessionsOf = (email: string) =>
  ask(
    `UPDATE "Session" SET "createdAt" = now() - interval '16 minutes'
      WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)`,
    email,
  );

describe('a computer that was left open', () => {
  it('asks who wants another address for a new link first, and leads back', async () => {
    const email = 'candidat@demo.test';
    const page = await openPageAs(opened, email, withoutJavaScript);
    await page.goto('/mon-compte');
    await page.getByLabel('Nouvelle adresse e-mail').fill('pirate@ailleurs.test');
    await ageSessionsOf(email);
    await page.getByRole('button', { name: 'Changer d’adresse' }).click();
    await page.getByText('une connexion de moins d’un quart d’heure').first().waitFor();

    await page.goto('/mon-compte');
    expect(await page.getByLabel('Nouvelle adresse e-mail').count()).toBe(0);
    await page.getByRole('link', { name: 'Confirmer que c’est moi' }).click();
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await page.getByText('Regardez vos courriels.').waitFor();
    const mail = await waitForMail(opened.site, email, '/connexion/confirmer');
    await page.goto(mail.links.find((link) => link.includes('/connexion/confirmer'))!);
    await page.getByRole('button', { name: 'Confirmer la connexion' }).click();
    await page.getByRole('button', { name: 'Changer d’adresse' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/mon-compte');
  });

  it('invites nobody to a company', async () => {
    const email = 'entreprise@demo.test';
    const page = await openPageAs(opened, email, desktop);
    await page.goto('/mon-entreprise/collegues');
    await page.getByLabel('Son adresse e-mail').fill('pirate@ailleurs.test');
    await ageSessionsOf(email);
    await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await page.getByText('une connexion de moins d’un quart d’heure').first().waitFor();
    await page.goto('/mon-entreprise/collegues');
    await page.getByRole('link', { name: 'Confirmer que c’est moi' }).waitFor();
  });

  it('moves nobody else’s address in the back office', async () => {
    const email = 'conseil@demo.test';
    const page = await openPageAs(opened, email, desktop);
    const [company] = await ask<{ id: string }>(
      `SELECT m."companyId" AS id FROM "CompanyMember" m JOIN "User" u ON u.id = m."userId" WHERE u.email = $1`,
      'entreprise@demo.test',
    );
    await page.goto(`/conseil/entreprises/${company!.id}`);
    await page.getByText('Corriger', { exact: true }).click();
    await page.getByLabel('Adresse e-mail').fill('pirate@ailleurs.test');
    await ageSessionsOf(email);
    await page.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await page.getByText('une connexion de moins d’un quart d’heure').first().waitFor();
  });

  it('opens no account of the team, and imports nothing but to check it', async () => {
    const email = 'direction@demo.test';
    const page = await openPageAs(opened, email, desktop);
    await ageSessionsOf(email);
    await page.goto('/conseil/reglages/comptes');
    await page.getByRole('link', { name: 'Confirmer que c’est moi' }).waitFor();
    await page.getByLabel('Prénom et nom').fill('Paul Pirate');
    await page.getByLabel('Adresse e-mail').fill('pirate@ailleurs.test');
    await page.locator('input[name=role]').first().check();
    await page.getByRole('button', { name: 'Ouvrir le compte' }).click();
    await page.getByText('une connexion de moins d’un quart d’heure').nth(1).waitFor();

    await page.goto('/conseil/imports');
    await page.locator('input[name=nature][value=entreprises]').check();
    const buffer = Buffer.from('siret;nom;activité;commune\n99867987200049;Haras;services;Honfleur');
    await page.getByLabel('Fichier').setInputFiles({ name: 'e.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Importer' }).click();
    await page.getByText('Confirmez d’abord que c’est vous').waitFor();
    expect(await page.getByRole('button', { name: 'Importer pour de bon' }).count()).toBe(0);
    const written = await ask<{ count: string }>(
      'SELECT count(*) FROM "Company" WHERE siret = $1',
      '99867987200049',
    );
    expect(written[0]?.count).toBe('0');
  });
});
