import { desktop, phone, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs, waitForMail } from '../support/letters/journey';
import { nextMorning } from '../support/saved-searches/next-morning';
import { openSite } from '../support/server/open-site';

const opened = openSite();

const TITLE = 'Soigneur / Soigneuse de loutres';

async function publishOffer(title: string) {
  const company = await openPageAs(opened, 'entreprise@demo.test', desktop);
  await company.goto('/mon-entreprise/offres/nouvelle');
  await company.getByLabel('Emploi', { exact: true }).check();
  await company.getByLabel('Titre').fill(title);
  await company.getByLabel('Le travail').fill('Vous nourrissez les animaux et accueillez les visiteurs.');
  for (const question of ['travail de nuit', 'travaux dangereux']) {
    await company.getByRole('group', { name: question }).getByLabel('Non').check();
  }
  await company.getByRole('button', { name: 'Soumettre à relecture' }).click();
  await company.waitForURL(/etat=soumis/);
  await company.context().close();
  const counsellor = await openPageAs(opened, 'conseil@demo.test', desktop);
  await counsellor.goto('/conseil/relectures');
  await counsellor.getByLabel(`Choisir ${title}`).check();
  await counsellor.getByRole('button', { name: /^Approuver l(a|es) .*cochées?$/ }).click();
  await counsellor.getByText('page approuvée').waitFor();
  await counsellor.context().close();
}

const mailsTo = async (address: string) =>
  (
    (await (await fetch(`${opened.site.url}/api/boite-locale`)).json()) as { to: string; subject: string }[]
  ).filter(({ to, subject }) => to === address && subject.includes('pour votre recherche'));

describe('a candidate is told of a new offer', () => {
  it('of a search kept from the results page, once, and stops the mails by one press', async () => {
    const candidate = await openPageAs(opened, 'candidat@demo.test', phone);
    await candidate.goto('/offres?q=loutres');
    await candidate.getByText('Garder cette recherche').click();
    await candidate.getByLabel('Nom de la recherche').fill('Les loutres');
    await candidate.getByRole('button', { name: 'Enregistrer cette recherche' }).click();
    await candidate.getByText('Votre recherche est enregistrée.').waitFor();
    await candidate.getByRole('link', { name: 'Les loutres' }).waitFor();
    await nextMorning(opened.site);
    expect(await mailsTo('candidat@demo.test')).toEqual([]);

    await publishOffer(TITLE);
    await nextMorning(opened.site);
    const mail = await waitForMail(opened.site, 'candidat@demo.test', TITLE);
    expect(mail.subject).toBe('1 nouvelle offre pour votre recherche');
    await nextMorning(opened.site);
    expect(await mailsTo('candidat@demo.test')).toHaveLength(1);

    const anybody = await opened.browser.newPage({ ...withoutJavaScript, baseURL: opened.site.url });
    await anybody.goto(mail.links.find((link) => link.includes('/alertes/')) ?? '/');
    await anybody.getByText('« Les loutres »').waitFor();
    await anybody.getByRole('button', { name: 'Arrêter cette alerte' }).click();
    await anybody.getByRole('heading', { level: 1, name: 'L’alerte est arrêtée' }).waitFor();
    await candidate.goto('/mes-recherches');
    await candidate.getByText('Sans courriel').waitFor();
  });

  it('and a mail program can stop it by itself, while opening the address changes nothing', async () => {
    const company = await openPageAs(opened, 'entreprise@demo.test', desktop);
    await company.goto('/offres?q=hermines');
    await company.getByText('Garder cette recherche').click();
    await company.getByRole('button', { name: 'Enregistrer cette recherche' }).click();
    await company.getByText('Votre recherche est enregistrée.').waitFor();
    await publishOffer('Gardien / Gardienne d’hermines');
    await nextMorning(opened.site);
    const mail = await waitForMail(opened.site, 'entreprise@demo.test', '/alertes/');
    const page = mail.links.find((link) => link.includes('/alertes/')) ?? '';
    const door = page.replace('/alertes/', '/api/alertes/');
    const answer = await fetch(door, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, page]);
    await company.goto('/mes-recherches');
    await company.getByText('Courriel chaque jour').waitFor();
    const press = (body: string) =>
      fetch(door, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
    expect((await press('')).status).toBe(400);
    expect((await press('List-Unsubscribe=One-Click')).status).toBe(200);
    await company.reload();
    await company.getByText('Sans courriel').waitFor();
    expect((await fetch(`${page}x`)).status).toBe(404);
  });

  it('and a search is renamed, then deleted', async () => {
    const company = await openPageAs(opened, 'entreprise@demo.test', withoutJavaScript);
    await company.goto('/competences?recherche=stage');
    await company.getByText('Garder cette recherche').click();
    await company.getByRole('button', { name: 'Enregistrer cette recherche' }).click();
    const card = company.locator('main li', { has: company.getByRole('link', { name: 'Stage' }) });
    await card.getByText('Renommer, changer ou supprimer').click();
    await card.getByLabel('Nom de la recherche').fill('Nos futurs stagiaires');
    await card.getByLabel('Chaque semaine').check();
    await card.getByRole('button', { name: 'Enregistrer' }).click();
    const renamed = company.locator('main li', {
      has: company.getByRole('link', { name: 'Nos futurs stagiaires' }),
    });
    await renamed.getByText('Courriel chaque semaine').waitFor();
    await renamed.getByText('Renommer, changer ou supprimer').click();
    await renamed.getByRole('button', { name: 'Supprimer cette recherche' }).click();
    await company.getByText('La recherche est supprimée.').waitFor();
    expect(await company.getByRole('link', { name: 'Nos futurs stagiaires' }).count()).toBe(0);
  });
});
