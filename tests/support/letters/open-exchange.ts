import type { Browser, Page } from 'playwright-core';
import { desktop, phone } from '../browser/open-browser';
import type { TestSite } from '../server/start-test-site';
import { openPageAs, prepareDemonstrationPair, releaseWhatWaits, waitForMail } from './journey';

export type OpenExchange = { candidate: Page; company: Page; code: string; path: string };

/** The demonstration company has written to the demonstration candidate, who has the letter on a phone. */
export async function openExchange(browser: Browser, site: TestSite, letter: string): Promise<OpenExchange> {
  const { code } = await prepareDemonstrationPair(site);
  const company = await openPageAs(browser, site, 'entreprise@demo.test', desktop);
  await company.goto(`/competences/${code}/ecrire`);
  await company.getByLabel('Votre message').fill(letter);
  await company.getByRole('button', { name: 'Envoyer' }).click();
  await company.getByText('Votre lettre est en route.').first().waitFor();
  await releaseWhatWaits(browser, site, desktop, letter);
  const mail = await waitForMail(site, 'candidat@demo.test', letter);
  const path = new URL(mail.links.find((link) => link.includes('/echanges/')) ?? '/').pathname;
  const candidate = await openPageAs(browser, site, 'candidat@demo.test', phone);
  await candidate.goto(path);
  await candidate.getByText(letter).waitFor();
  return { candidate, company, code, path };
}
