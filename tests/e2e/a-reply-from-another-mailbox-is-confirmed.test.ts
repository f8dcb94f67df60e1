import { randomUUID } from 'node:crypto';
import { connect } from '@/lib/embedded-postgres/connect';
import { seal } from '@/lib/seal';
import { desktop, phone, withoutJavaScript } from '../support/browser/open-browser';
import {
  openPageAs,
  prepareDemonstrationPair,
  releaseWhatWaits,
  waitForMail,
} from '../support/letters/journey';
import { openSite } from '../support/server/open-site';
import { testDatabaseUrl } from '../support/variables';

const opened = openSite();

const LETTER = 'Bonjour, une place se libère dans notre atelier. En parlons-nous ?';

/** A mail as the provider would hand it over, from a mailbox that nobody told us of. */
async function mailFromElsewhere(alias: string, text: string): Promise<void> {
  const mime = `From: autre@ailleurs.test\r\nTo: ${alias}\r\nSubject: Re: Nouvelle lettre\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;
  const raw = Buffer.from(
    seal(JSON.stringify({ kind: 'mime', mime, recipients: [], authentication: { dmarc: 'pass' } })),
  );
  const client = await connect(testDatabaseUrl(opened.site.database, 'postgres'));
  try {
    await client.query(
      `INSERT INTO "InboundMail" (id, "providerId", state, raw) VALUES ($1, $1, 'fetched', $2)`,
      [randomUUID(), raw],
    );
    await client.query(`SELECT pg_notify('inbound', '')`);
  } finally {
    await client.end();
  }
}

describe('a reply from another mailbox', () => {
  it.each([
    ['with a phone', phone, 'Oui, parlons-en jeudi, depuis mon téléphone.'],
    ['with JavaScript off', withoutJavaScript, 'Oui, parlons-en vendredi, sans script.'],
  ])('is confirmed by a button of a mailed page, %s', async (_, options, answer) => {
    const { code } = await prepareDemonstrationPair(opened.site);
    const company = await openPageAs(opened, 'entreprise@demo.test', desktop);
    await company.goto(`/competences/${code}/ecrire`);
    const letter = `${LETTER} ${answer.length}`;
    await company.getByLabel('Votre message').fill(letter);
    await company.getByRole('button', { name: 'Envoyer' }).click();
    await company.getByText('Votre lettre est en route.').first().waitFor();
    await releaseWhatWaits(opened, desktop, letter);
    const { replyTo } = await waitForMail(opened.site, 'candidat@demo.test', letter);
    const before = new Set(await linksSoFar());

    await mailFromElsewhere(replyTo ?? '', answer);
    const link = await newConfirmLink(before);
    const counsellor = await openPageAs(opened, 'conseil@demo.test', desktop);
    await counsellor.goto('/conseil/echanges');
    await counsellor.getByText('attend d’être confirmée par son auteur').waitFor();
    expect(await counsellor.getByText(answer).count()).toBe(0);

    const context = await opened.browser.newContext({ ...options, baseURL: opened.site.url });
    const page = await context.newPage();
    await page.goto(link);
    await page.goto(link); // opening it, as a scanner does, changes nothing
    await page.getByText(answer).waitFor();
    await page.getByText('autre@ailleurs.test').waitFor();
    await page.getByRole('button', { name: 'Elle est de moi, la remettre' }).click();
    await page.getByText('C’est noté : la lettre est de vous.').waitFor();
    await releaseWhatWaits(opened, desktop, answer);
    const mail = await waitForMail(opened.site, 'entreprise@demo.test', answer);
    expect(JSON.stringify(mail)).not.toContain('ailleurs.test');
    await page.goto(link);
    await page.getByText('Il n’y a plus rien à confirmer ici.').waitFor();
  });
});

async function linksSoFar(): Promise<string[]> {
  const mails = (await (await fetch(`${opened.site.url}/api/boite-locale`)).json()) as { links: string[] }[];
  return mails.flatMap(({ links }) => links).filter((link) => link.includes('/echanges/confirmer?jeton='));
}

async function newConfirmLink(before: Set<string>): Promise<string> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const found = (await linksSoFar()).find((link) => !before.has(link));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('no mail asked to confirm the letter');
}
