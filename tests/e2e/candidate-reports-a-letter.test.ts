import { desktop, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs, waitForMail } from '../support/letters/journey';
import { openExchange } from '../support/letters/open-exchange';
import { openSite } from '../support/server/open-site';

const opened = openSite();

const WHY = 'Cette lettre me demande des choses qui n’ont rien à voir avec un emploi.';
const REASONS = 'La charte demande de parler du travail. Cette lettre ne le fait pas.';

describe('a report', () => {
  it('of a letter is acknowledged, decided by a counsellor with reasons, and both sides read them', async () => {
    const { candidate, path } = await openExchange(opened, 'Bonjour, êtes-vous libre ce soir ?');
    await candidate.getByRole('link', { name: 'Signaler cette lettre' }).click();
    await candidate.getByLabel('C’est blessant ou déplacé').check();
    await candidate.getByLabel('Expliquez').fill(WHY);
    await candidate.getByLabel('Je signale de bonne foi').check();
    await candidate.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await candidate.getByText('Votre signalement est arrivé.').waitFor();
    await waitForMail(opened.site, 'candidat@demo.test', 'Un conseiller lit chaque signalement.');

    const counsellor = await openPageAs(opened, 'conseil@demo.test', desktop);
    await counsellor.goto('/conseil/signalements');
    const card = counsellor.locator('main li', { hasText: WHY });
    await card.getByText('Décider', { exact: true }).click();
    await card.getByLabel('Terminer l’échange').check();
    await card.getByLabel('Vos raisons').fill(REASONS);
    await card.getByRole('button', { name: 'Décider et informer' }).click();
    await counsellor.getByText('La décision est prise.').waitFor();

    await waitForMail(opened.site, 'candidat@demo.test', REASONS);
    const toAuthor = await waitForMail(opened.site, 'entreprise@demo.test', REASONS);
    expect(toAuthor.text).not.toContain(WHY);
    await candidate.goto(path);
    await candidate.getByText('Un conseiller a mis fin à cet échange').waitFor();
  });

  it('of a public page is open to everybody, without JavaScript, and says what is missing', async () => {
    const context = await opened.browser.newContext({ ...withoutJavaScript, baseURL: opened.site.url });
    const page = await context.newPage();
    await page.goto('/signaler?page=/partenaires');
    await page.getByLabel('C’est faux ou trompeur').check();
    await page.getByLabel('Expliquez').fill('Cette adresse n’est plus la bonne depuis un an.');
    await page.getByLabel('Je signale de bonne foi').check();
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await page.getByText('Écrivez votre nom').first().waitFor();
    await page.getByLabel('Votre nom').fill('Ana Morel');
    await page.getByLabel('Votre adresse e-mail').fill('ana.morel@courriel.test');
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await page.getByText('Votre signalement est arrivé.').waitFor();
    await waitForMail(opened.site, 'ana.morel@courriel.test', 'Un conseiller lit chaque signalement.');
  });
});
