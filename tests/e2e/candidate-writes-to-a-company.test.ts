import type { Browser } from 'playwright-core';
import { desktop, openBrowser, phone } from '../support/browser/open-browser';
import {
  openPageAs,
  prepareDemonstrationPair,
  releaseWhatWaits,
  waitForMail,
} from '../support/letters/journey';
import { startTestSite, type TestSite } from '../support/server/start-test-site';

let site: TestSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), openBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), site?.stop()]));

const LETTER = 'Bonjour, je voudrais apprendre votre métier. Mon numéro est le 06 12 34 56 78.';

describe('a candidate writes to a company', () => {
  it('whose page it found, a phone number is hidden, a counsellor lets the letter go, and the company answers on the site', async () => {
    const { code, slug } = await prepareDemonstrationPair(site);
    const candidate = await openPageAs(browser, site, 'candidat@demo.test', phone);
    await candidate.goto(`/entreprises/${slug}`);
    await candidate.getByRole('link', { name: 'Écrire à cette entreprise' }).click();
    await candidate.getByLabel('Votre message').fill(LETTER);
    await candidate.getByRole('button', { name: 'Envoyer' }).click();
    await candidate.getByText('[coordonnées masquées]').waitFor();
    await candidate.getByText('Votre lettre est en route.').first().waitFor();
    await releaseWhatWaits(browser, site, desktop, 'je voudrais apprendre votre métier');

    const mail = await waitForMail(site, 'entreprise@demo.test', 'je voudrais apprendre votre métier');
    expect(mail.text).toContain('[coordonnées masquées]');
    expect(mail.text).not.toContain('34 56');
    const company = await openPageAs(browser, site, 'entreprise@demo.test', desktop);
    await company.goto(mail.links.find((link) => link.includes('/echanges/')) ?? '/');
    await company.getByLabel('Votre message').fill('Venez nous voir mercredi.');
    await company.getByRole('button', { name: 'Envoyer' }).click();
    await company.getByText('Votre lettre est en route.').first().waitFor();
    await waitForMail(site, 'candidat@demo.test', 'Venez nous voir mercredi.');
    await candidate.goto('/echanges');
    await candidate.getByText('nouvelle lettre').first().waitFor();
    expect(code).toMatch(/^[A-Z0-9]{6}$/);
  });
});
