import type { BrowserContextOptions, Page } from 'playwright-core';
import { connect } from '@/lib/embedded-postgres/connect';
import { openSession } from '../server/open-session';
import type { Opened } from '../server/open-site';
import type { TestSite } from '../server/start-test-site';
import { testDatabaseUrl } from '../variables';

/** A page of somebody who is signed in. */
export async function openPageAs(
  { browser, site }: Opened,
  email: string,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({ ...options, baseURL: site.url });
  const [name = '', value = ''] = (await openSession(site.database, email)).split(/=(.*)/s);
  await context.addCookies([{ name, value, url: site.url }]);
  return context.newPage();
}

/** The demonstration candidate and company, with no exchange between them yet. */
export async function prepareDemonstrationPair(site: TestSite): Promise<{ code: string; slug: string }> {
  const client = await connect(testDatabaseUrl(site.database, 'postgres'));
  try {
    const { rows } = await client.query<{ code: string; profile: string; slug: string; company: string }>(
      `SELECT p.code, p.id AS profile, co.slug, co.id AS company
         FROM "User" u JOIN "Candidate" c ON c."userId" = u.id JOIN "Profile" p ON p."candidateId" = c.id,
              "User" w JOIN "CompanyMember" m ON m."userId" = w.id JOIN "Company" co ON co.id = m."companyId"
        WHERE u.email = 'candidat@demo.test' AND w.email = 'entreprise@demo.test'`,
    );
    const pair = rows[0];
    if (!pair) throw new Error('the demonstration accounts are missing');
    await client.query('DELETE FROM "Conversation" WHERE "profileId" = $1 AND "companyId" = $2', [
      pair.profile,
      pair.company,
    ]);
    return pair;
  } finally {
    await client.end();
  }
}

/** A counsellor lets go what waits: one first letter in ten does, at random. */
export async function releaseWhatWaits(
  opened: Opened,
  options: BrowserContextOptions,
  text: string,
): Promise<void> {
  const page = await openPageAs(opened, 'conseil@demo.test', options);
  await page.goto('/conseil/echanges');
  const waiting = page.locator('li', { hasText: text });
  if ((await waiting.count()) > 0) {
    await waiting.getByRole('button', { name: 'Publier' }).click();
    await page.getByText('La lettre est partie.').waitFor();
  }
  await page.context().close();
}

type LocalMail = {
  id: string;
  to: string;
  from: string;
  replyTo: string | null;
  subject: string;
  text: string;
  links: string[];
};

/** The first mail to somebody that holds this text, once it is there; or once there are more than so many of them. */
export async function waitForMail(site: TestSite, to: string, text: string, after = 0): Promise<LocalMail> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const mails = (await (await fetch(`${site.url}/api/boite-locale`)).json()) as LocalMail[];
    const found = mails.filter((mail) => mail.to === to && mail.text.includes(text))[after];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no mail to ${to} holds the text`);
}
