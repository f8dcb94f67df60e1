import type { Page } from 'playwright-core';
import { desktop, phone } from '../browser/open-browser';
import type { Opened } from '../server/open-site';
import { openPageAs, prepareDemonstrationPair, releaseWhatWaits, waitForMail } from './journey';

export type OpenExchange = { candidate: Page; company: Page; code: string; path: string };

/** The demonstration company has written to the demonstration candidate, who has the letter on a phone. */
export async function openExchange(opened: Opened, letter: string): Promise<OpenExchange> {
  const { code } = await prepareDemonstrationPair(opened.site);
  const company = await openPageAs(opened, 'entreprise@demo.test', desktop);
  await company.goto(`/competences/${code}/ecrire`);
  await company.getByLabel('Votre message').fill(letter);
  await company.getByRole('button', { name: 'Envoyer' }).click();
  await company.getByText('Votre lettre est en route.').first().waitFor();
  await releaseWhatWaits(opened, desktop, letter);
  const mail = await waitForMail(opened.site, 'candidat@demo.test', letter);
  const path = new URL(mail.links.find((link) => link.includes('/echanges/')) ?? '/').pathname;
  const candidate = await openPageAs(opened, 'candidat@demo.test', phone);
  await candidate.goto(path);
  await candidate.getByText(letter).waitFor();
  return { candidate, company, code, path };
}
