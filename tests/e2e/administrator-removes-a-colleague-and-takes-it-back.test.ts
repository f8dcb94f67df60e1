import { randomUUID } from 'node:crypto';
import { connect } from '@/lib/embedded-postgres/connect';
import { desktop, phone, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs, waitForMail } from '../support/letters/journey';
import { openSite } from '../support/server/open-site';
import { testDatabaseUrl } from '../support/variables';

const opened = openSite();
const COLLEAGUE = 'collegue@demo.test';

/** A member who has accepted the invitation of the demonstration company. */
async function addColleague(): Promise<void> {
  const client = await connect(testDatabaseUrl(opened.site.database, 'postgres'));
  await client.query(
    `INSERT INTO "User" (id, email, role, name) VALUES ($1, $2, 'company', 'Maud Ferrand')`,
    [randomUUID(), COLLEAGUE],
  );
  await client.query(
    `INSERT INTO "CompanyMember" ("companyId", "userId")
     SELECT m."companyId", c.id FROM "CompanyMember" m JOIN "User" u ON u.id = m."userId", "User" c
      WHERE u.email = 'entreprise@demo.test' AND c.email = $1`,
    [COLLEAGUE],
  );
  await client.end();
}

describe('an administrator removes a colleague', () => {
  it('who keeps an account that says so, and takes it back', async () => {
    await addColleague();
    const colleague = await openPageAs(opened, COLLEAGUE, phone);
    await colleague.goto('/mon-entreprise/collegues');
    await colleague.getByRole('heading', { name: 'Maud Ferrand' }).waitFor();
    expect(await colleague.getByText('Retirer').count()).toBe(0);

    const administrator = await openPageAs(opened, 'entreprise@demo.test', withoutJavaScript);
    await administrator.goto('/mon-entreprise/collegues');
    await administrator.getByText('Retirer, ou nommer administrateur').click();
    await administrator.getByRole('button', { name: 'Retirer Maud Ferrand' }).click();
    await administrator.getByText('n’a plus accès à votre page').waitFor();
    await waitForMail(opened.site, COLLEAGUE, 'Votre compte reste à vous');

    await colleague.goto('/mon-entreprise');
    await colleague.getByText('Vous n’êtes plus membre d’une équipe').waitFor();
    await colleague.getByRole('link', { name: 'Lire mes données' }).waitFor();
    await colleague.getByRole('button', { name: 'Supprimer mon compte' }).waitFor();

    await administrator.getByRole('button', { name: 'Rétablir son accès' }).click();
    await administrator.getByText('Son accès est rétabli').waitFor();
    await colleague.goto('/mon-entreprise/collegues');
    await colleague.getByRole('heading', { name: 'Nos collègues' }).waitFor();
  });

  it('and the mission locale sees it on the sheet, and can take it back too', async () => {
    const administrator = await openPageAs(opened, 'entreprise@demo.test', desktop);
    await administrator.goto('/mon-entreprise/collegues');
    await administrator.getByText('Retirer, ou nommer administrateur').click();
    await administrator.getByRole('button', { name: 'Retirer Maud Ferrand' }).click();
    await administrator.getByText('n’a plus accès à votre page').waitFor();

    const counsellor = await openPageAs(opened, 'conseil@demo.test', desktop);
    const client = await connect(testDatabaseUrl(opened.site.database, 'postgres'));
    const { rows } = await client.query<{ id: string }>(
      `SELECT "companyId" AS id FROM "CompanyMember" m JOIN "User" u ON u.id = m."userId" WHERE u.email = $1`,
      [COLLEAGUE],
    );
    await client.end();
    await counsellor.goto(`/conseil/entreprises/${rows[0]?.id}`);
    await counsellor.getByRole('button', { name: 'Rétablir l’accès de Maud Ferrand' }).click();
    await counsellor.getByText('Son accès est rétabli').waitFor();
  });
});
