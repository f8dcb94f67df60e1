import type { BrowserContextOptions, Page } from 'playwright-core';
import { Secret, TOTP } from 'otpauth';
import { desktop, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs, waitForMail } from '../support/letters/journey';
import { openSite } from '../support/server/open-site';

const opened = openSite({ SECOND_FACTOR: 'required' });

const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Asks for a link and presses its button; `times` mails came before. */
async function signInByMail(page: Page, email: string, times: number) {
  await page.goto('/connexion?suite=/conseil/journal');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await page.getByText('Regardez vos courriels.').waitFor();
  await waitForMail(opened.site, email, '/connexion/confirmer', times);
  const mail = await waitForMail(opened.site, email, '/connexion/confirmer'); // the newest comes first
  await page.goto(mail.links.find((link) => link.includes('/connexion/confirmer'))!);
  await page.getByRole('button', { name: 'Confirmer la connexion' }).click();
}

async function openPage(options: BrowserContextOptions) {
  const context = await opened.browser.newContext({ ...options, baseURL: opened.site.url });
  return context.newPage();
}

describe('people of the mission locale', () => {
  it.each([
    ['with JavaScript', 'conseil@demo.test', desktop],
    ['without JavaScript', 'direction@demo.test', withoutJavaScript],
  ])('set up a code, then give one besides the mailed link, %s', async (_how, email, options) => {
    const page = await openPage(options);
    await signInByMail(page, email, 0);
    await page.getByRole('heading', { level: 1, name: 'Protégez votre accès par un code' }).waitFor();
    await page.goto('/conseil');
    await page.getByRole('heading', { level: 1, name: 'Se connecter' }).waitFor();

    await page.goto('/connexion/second-facteur?suite=/conseil/journal');
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByRole('img', { name: 'Carré à photographier' }).waitFor();
    const codes = await page.locator('code').allTextContents();
    const secret = codes[0]!.replaceAll(' ', '');
    const recovery = codes.slice(1);
    expect(recovery).toHaveLength(10);
    await page.getByLabel('Code à six chiffres').fill('000000');
    await page.getByRole('button', { name: 'Terminer' }).click();
    await page.getByText('Ce code n’est pas le bon').first().waitFor();
    await page.getByLabel('Code à six chiffres').fill(codeOf(secret));
    await page.getByRole('button', { name: 'Terminer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor();

    const again = await openPage(options);
    await signInByMail(again, email, 1);
    await again.getByRole('heading', { level: 1, name: 'Écrivez le code de votre application' }).waitFor();
    await again.goto('/conseil');
    await again.getByRole('heading', { level: 1, name: 'Se connecter' }).waitFor();
    await again.goto('/connexion/second-facteur?suite=//ailleurs.test');
    await again.getByLabel('Code à six chiffres').fill(codeOf(secret, 1));
    await again.getByRole('button', { name: 'Continuer' }).click();
    await again.getByRole('link', { name: 'Tableau de bord' }).waitFor();
    expect(new URL(again.url()).pathname).toBe('/conseil');

    const last = await openPage(options);
    await signInByMail(last, email, 2);
    await last.getByLabel('Code à six chiffres').fill(recovery[0]!);
    await last.getByRole('button', { name: 'Continuer' }).click();
    await last.getByRole('heading', { level: 1, name: 'Journal' }).waitFor();
    await waitForMail(opened.site, email, 'un de vos codes de secours');
  });

  it('are given another chance by the director, who removes a lost one', async () => {
    const page = await openPageAs(opened, 'direction@demo.test', desktop);
    await page.goto('/conseil/reglages/comptes');
    const card = page.locator('li', { hasText: 'conseil@demo.test' });
    await card.getByText('Retirer le code de l’application').click();
    await card.getByRole('button', { name: 'Retirer le code de' }).click();
    await page.getByText('Le code est retiré.').waitFor();
    await waitForMail(opened.site, 'conseil@demo.test', 'a retiré de votre compte le code');
  });
});
