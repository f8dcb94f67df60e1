import { connect } from '@/lib/embedded-postgres/connect';
import { desktop, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs } from '../support/letters/journey';
import { openSite } from '../support/server/open-site';
import { testDatabaseUrl } from '../support/variables';

const opened = openSite();

/** The newest open offer of a company that is, or is not, the demonstration account's, with all that is kept of it. */
async function findOffer(whose: 'own' | 'another company’s') {
  const client = await connect(testDatabaseUrl(opened.site.database, 'postgres'));
  const { rows } = await client
    .query<{ id: string; title: string; kept: unknown }>(
      `SELECT o.id, p.title, jsonb_build_array(to_jsonb(o),
              (SELECT jsonb_agg(to_jsonb(v) ORDER BY number) FROM "OfferVersion" v WHERE v."offerId" = o.id)) AS kept
         FROM "Offer" o JOIN "PublicOffer" p ON p.id = o.id
        WHERE $1 = (o."companyId" IN (SELECT "companyId" FROM "CompanyMember" m JOIN "User" u ON u.id = m."userId"
                                       WHERE u.email = 'entreprise@demo.test'))
        ORDER BY p."publishedAt" DESC, o.id LIMIT 1`,
      [whose === 'own'],
    )
    .finally(() => client.end());
  if (!rows[0]) throw new Error(`there is no offer: ${whose}`);
  return rows[0];
}

describe('a forged form', () => {
  it('sent from another site is refused in French', async () => {
    const answer = await fetch(`${opened.site.url}/mon-compte`, {
      method: 'POST',
      headers: { origin: 'https://ailleurs.test', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'confirmation=SUPPRIMER',
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Rien n’a été enregistré ni perdu.');
  });

  it('with another company’s offer finds no offer, and that offer stays as it is', async () => {
    const offer = await findOffer('another company’s');
    const page = await openPageAs(opened, 'entreprise@demo.test', withoutJavaScript);
    await page.goto('/mon-entreprise/offres/nouvelle');
    await page.getByLabel('Emploi', { exact: true }).check();
    await page.getByLabel('Titre').fill('Serveur / Serveuse de nuages');
    await page
      .locator('form')
      .filter({ hasText: 'Type d’offre' })
      .evaluate((form, id) => {
        const field = document.createElement('input');
        field.name = 'offre';
        field.value = id;
        form.append(field);
      }, offer.id);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cette page n’est pas ici' }).waitFor();
    expect(await findOffer('another company’s')).toEqual(offer);
    await page.goto('/mon-entreprise');
    expect(await page.getByText('Serveur / Serveuse de nuages').count()).toBe(0);
  });

  it('that ends another company’s offer ends none', async () => {
    const [own, other] = [await findOffer('own'), await findOffer('another company’s')];
    const page = await openPageAs(opened, 'entreprise@demo.test', withoutJavaScript);
    await page.goto(`/mon-entreprise/offres/${own.id}`);
    await page.locator('input[name=offre]').evaluateAll((fields, id) => {
      for (const field of fields as HTMLInputElement[]) field.value = id;
    }, other.id);
    await page.getByRole('button', { name: 'Offre pourvue' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cette page n’est pas ici' }).waitFor();
    expect([await findOffer('own'), await findOffer('another company’s')]).toEqual([own, other]);
  });

  it('with a tampered choice is refused in words, and what was typed is still there', async () => {
    const page = await openPageAs(opened, 'entreprise@demo.test', desktop);
    await page.goto('/mon-entreprise/offres/nouvelle');
    await page.getByLabel('Titre').fill('Serveur / Serveuse');
    await page
      .locator('input[name=type]')
      .first()
      .evaluate((radio: HTMLInputElement) => {
        radio.value = 'esclavage';
        radio.checked = true;
      });
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Choisissez un type d’offre.').first().waitFor();
    expect(await page.getByLabel('Titre').inputValue()).toBe('Serveur / Serveuse');
  });
});
