import { desktop, phone } from '../support/browser/open-browser';
import {
  openPageAs,
  prepareDemonstrationPair,
  releaseWhatWaits,
  waitForMail,
} from '../support/letters/journey';
import { openSite } from '../support/server/open-site';

const opened = openSite();

const LETTER = 'Bonjour, je voudrais apprendre votre métier. Mon numéro est le 06 12 34 56 78.';

describe('a candidate writes to a company', () => {
  it('whose page it found, a phone number is hidden, a counsellor lets the letter go, and the company answers on the site', async () => {
    const { code, slug } = await prepareDemonstrationPair(opened.site);
    const candidate = await openPageAs(opened, 'candidat@demo.test', phone);
    await candidate.goto(`/entreprises/${slug}`);
    await candidate.getByRole('link', { name: 'Écrire à cette entreprise' }).click();
    await candidate.getByLabel('Votre message').fill(LETTER);
    await candidate.getByRole('button', { name: 'Envoyer' }).click();
    await candidate.getByText('[coordonnées masquées]').waitFor();
    await candidate.getByText('Votre lettre est en route.').first().waitFor();
    await releaseWhatWaits(opened, desktop, 'je voudrais apprendre votre métier');

    const mail = await waitForMail(opened.site, 'entreprise@demo.test', 'je voudrais apprendre votre métier');
    expect(mail.text).toContain('[coordonnées masquées]');
    expect(mail.text).not.toContain('34 56');
    const company = await openPageAs(opened, 'entreprise@demo.test', desktop);
    await company.goto(mail.links.find((link) => link.includes('/echanges/')) ?? '/');
    await company.getByLabel('Votre message').fill('Venez nous voir mercredi.');
    await company.getByRole('button', { name: 'Envoyer' }).click();
    await company.getByText('Votre lettre est en route.').first().waitFor();
    await waitForMail(opened.site, 'candidat@demo.test', 'Venez nous voir mercredi.');
    await candidate.goto('/echanges');
    await candidate.getByText('nouvelle lettre').first().waitFor();
    expect(code).toMatch(/^[A-Z0-9]{6}$/);
  });
});
