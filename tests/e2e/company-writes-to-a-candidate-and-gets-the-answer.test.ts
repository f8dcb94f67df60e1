import { desktop, phone, withoutJavaScript } from '../support/browser/open-browser';
import {
  openPageAs,
  prepareDemonstrationPair,
  releaseWhatWaits,
  waitForMail,
} from '../support/letters/journey';
import { openSite } from '../support/server/open-site';

const opened = openSite();

const LETTER = 'Bonjour, votre envie de travailler dehors nous a plu. Cherchez-vous une saison ?';
const ANSWER = 'Bonjour, oui, je suis libre dès le mois prochain.';

describe('a company writes to a candidate and gets the answer', () => {
  it.each([
    ['with a phone', phone],
    ['with JavaScript off', withoutJavaScript],
  ])('%s', async (_, options) => {
    const { code } = await prepareDemonstrationPair(opened.site);
    const company = await openPageAs(opened, 'entreprise@demo.test', options);
    await company.goto(`/competences/${code}/ecrire`);
    await company.getByLabel('Votre message').fill(LETTER);
    await company.getByRole('button', { name: 'Envoyer' }).click();
    await company.getByText('Votre lettre est en route.').first().waitFor();
    await releaseWhatWaits(opened, desktop, LETTER);

    const mail = await waitForMail(opened.site, 'candidat@demo.test', LETTER);
    expect(mail.from).toMatch(/via .+<r-[a-z2-7]{32}@/);
    expect(mail.text).not.toContain('entreprise@demo.test');
    const candidate = await openPageAs(opened, 'candidat@demo.test', options);
    await candidate.goto(`/boite-locale?a=candidat@demo.test`);
    const card = candidate.locator('main li', { hasText: LETTER }).first();
    await card.getByText('Répondre comme').click();
    await card
      .getByLabel('Votre message')
      .fill(`${ANSWER}\n\nLe 3 mars 2026 à 10:12, Une entreprise a écrit :\n> ${LETTER}`);
    await card.getByRole('button', { name: 'Envoyer' }).click();
    await candidate.getByText('Réponse reçue.').waitFor();

    const answer = await waitForMail(opened.site, 'entreprise@demo.test', ANSWER);
    expect(answer.from).toContain(`Profil ${code}`);
    expect(answer.text).not.toContain('candidat@demo.test');
    expect(answer.text).not.toContain(LETTER);
    await company.goto('/echanges');
    await company.getByRole('link', { name: `Profil ${code}` }).click();
    await company.getByText(ANSWER).waitFor();
    expect(await company.getByText('> Bonjour').count()).toBe(0);
  });

  it('and one that is far too long is refused, and stays in the form', async () => {
    const { code } = await prepareDemonstrationPair(opened.site);
    const page = await openPageAs(opened, 'entreprise@demo.test', withoutJavaScript);
    await page.goto(`/competences/${code}/ecrire`);
    const long = 'Bonjour. '.repeat(23_000).trim();
    await page.getByLabel('Votre message').fill(long);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText('20 000 au plus').first().waitFor();
    expect((await page.getByLabel('Votre message').inputValue()).length).toBe(long.length);
  });
});
