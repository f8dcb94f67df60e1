import type { Page } from 'playwright-core';
import { desktop, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs, waitForMail } from '../support/letters/journey';
import { openSite } from '../support/server/open-site';

const opened = openSite();

async function askForLink(page: Page, email: string): Promise<string> {
  await page.goto('/connexion?suite=/mon-compte');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await page.getByText('Regardez vos courriels.').waitFor();
  const mail = await waitForMail(opened.site, email, '/connexion/confirmer');
  return mail.links.find((link) => link.includes('/connexion/confirmer'))!;
}

describe('a scanner that only opens the mailed link', () => {
  it.each([
    ['a browser', 'candidat@demo.test', desktop],
    ['a browser without JavaScript', 'partenaire@demo.test', withoutJavaScript],
  ])('signs nobody in, and the person signs in afterwards with %s', async (_, email, options) => {
    const context = await opened.browser.newContext({ ...options, baseURL: opened.site.url });
    const page = await context.newPage();
    const link = await askForLink(page, email);
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) {
      const answer = await fetch(link, { method });
      expect(answer.status).toBe(200);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    await page.goto(link);
    expect(await context.cookies()).toEqual([]);
    await page.getByRole('button', { name: 'Confirmer la connexion' }).click();
    await page.getByRole('button', { name: 'Se déconnecter', exact: true }).waitFor();
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

    const other = await (await opened.browser.newContext({ ...options, baseURL: opened.site.url })).newPage();
    await other.goto(link);
    await other.getByText('Ce lien ne marche plus.').waitFor();

    await page.getByRole('button', { name: 'Se déconnecter partout' }).click();
    await page.getByText('Vous êtes déconnecté.').waitFor();
    expect(await context.cookies()).toEqual([]);
  });

  it('finds no callback that a GET could use up', async () => {
    const answer = await fetch(`${opened.site.url}/api/auth/callback/email?token=x&email=candidat@demo.test`);
    expect(answer.status).toBe(404);
  });

  it('and an address nobody has reads the same answer', async () => {
    const page = await (await opened.browser.newContext({ ...desktop, baseURL: opened.site.url })).newPage();
    await page.goto('/connexion');
    await page.getByLabel('Adresse e-mail').fill('inconnue@ailleurs.test');
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await page.getByText('Regardez vos courriels.').waitFor();
  });
});

describe('an invitation to join a company', () => {
  it('does nothing by being opened; its button makes a colleague, who once removed reads nothing of it', async () => {
    const email = 'maud.ferrand@atelier.test';
    const company = await openPageAs(opened, 'entreprise@demo.test', withoutJavaScript);
    await company.goto('/mon-entreprise');
    await company.getByRole('link', { name: 'Nos collègues' }).click();
    await company.getByLabel('Son adresse e-mail').fill(email);
    await company.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await company.getByText('L’invitation est notée.').waitFor();
    const mail = await waitForMail(opened.site, email, '/inscription/collegue');
    const link = mail.links.find((address) => address.includes('jeton='))!;

    const context = await opened.browser.newContext({ ...withoutJavaScript, baseURL: opened.site.url });
    const colleague = await context.newPage();
    await colleague.goto(link);
    expect(await context.cookies()).toEqual([]);
    await colleague.goto(link);
    await colleague.getByRole('button', { name: 'Rejoindre l’entreprise' }).click();
    await colleague.getByText('Écrivez votre prénom et votre nom').first().waitFor();
    await colleague.getByLabel('Votre prénom et votre nom').fill('Maud Ferrand');
    await colleague.getByRole('button', { name: 'Rejoindre l’entreprise' }).click();
    await colleague.getByRole('heading', { level: 1, name: 'Nos collègues' }).waitFor();
    await colleague.locator('li', { hasText: 'Maud Ferrand' }).getByText('Vous', { exact: true }).waitFor();

    await company.goto('/mon-entreprise/collegues');
    await company.getByText('Retirer, ou nommer administrateur').click();
    await company.getByRole('button', { name: 'Retirer Maud Ferrand' }).click();
    await company.getByText('n’a plus accès à votre page').waitFor();
    await colleague.goto('/mon-entreprise');
    await colleague.getByText('Vous n’êtes plus membre d’une équipe').waitFor();
    await colleague.goto(link);
    await colleague.getByText('Cette invitation ne marche plus.').waitFor();
  });
});
