import { openExchange } from '../support/letters/open-exchange';
import { openSite } from '../support/server/open-site';

const opened = openSite();

describe('a candidate shares contact details', () => {
  it('chooses which, reads exactly what will be shown, confirms, and no longer reads them masked', async () => {
    const { candidate, company, path } = await openExchange(
      opened,
      'Bonjour, comment vous joindre pour la suite ?',
    );
    await candidate.getByRole('link', { name: 'Partager mes coordonnées' }).click();
    await candidate.getByLabel('Nom', { exact: false }).uncheck();
    await candidate.getByRole('button', { name: 'Mettre l’aperçu à jour' }).click();
    const preview = candidate.locator('#apercu dl');
    await preview.getByText('candidat@demo.test').waitFor();
    expect(await preview.getByText('Nom', { exact: true }).count()).toBe(0);
    await candidate.getByRole('button', { name: 'Confirmer le partage' }).click();
    await candidate.getByText('Vos coordonnées sont partagées.').waitFor();
    await candidate.getByLabel('Votre message').fill('Écrivez-moi à candidat@demo.test');
    await candidate.getByRole('button', { name: 'Envoyer' }).click();
    await candidate.getByText('Votre lettre est en route.').first().waitFor();

    await company.goto(path);
    await company.getByText('a partagé ses coordonnées').waitFor();
    await company.locator('dl').getByText('candidat@demo.test').waitFor();
    await company.getByText('Écrivez-moi à candidat@demo.test').waitFor();
  });
});
