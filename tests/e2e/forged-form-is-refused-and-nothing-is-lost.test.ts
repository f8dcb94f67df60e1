import { desktop, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs } from '../support/letters/journey';
import { openSite } from '../support/server/open-site';

const opened = openSite();

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

  it('with another company’s offer finds no offer, and that offer stays', async () => {
    const page = await openPageAs(opened, 'entreprise@demo.test', withoutJavaScript);
    await page.goto('/mon-entreprise/offres/nouvelle');
    await page.getByLabel('Emploi', { exact: true }).check();
    await page.getByLabel('Titre').fill('Serveur / Serveuse');
    await page
      .locator('form')
      .filter({ hasText: 'Type d’offre' })
      .evaluate((form) => {
        const field = document.createElement('input');
        field.name = 'offre';
        field.value = '01900000-0000-7000-8000-000000000000';
        form.append(field);
      });
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('Serveur / Serveuse').count()).toBe(0);
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
