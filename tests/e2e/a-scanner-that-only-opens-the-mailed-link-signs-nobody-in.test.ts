import type { Page } from 'playwright-core';
import { desktop, withoutJavaScript } from '../support/browser/open-browser';
import { waitForMail } from '../support/letters/journey';
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
