import { waitForMail } from '../support/letters/journey';
import { openExchange } from '../support/letters/open-exchange';
import { openSite } from '../support/server/open-site';

const opened = openSite();

const LETTER = 'Bonjour, une place se libère dans notre équipe. Voulez-vous en parler ?';

describe('an exchange that is closed', () => {
  it('refuses a late reply with a notice, and is taken up again when the other agrees', async () => {
    const { candidate, company, path } = await openExchange(opened, LETTER);
    await candidate.getByRole('button', { name: 'Pas cette fois' }).click();
    await candidate.getByText('Ce ne sera pas possible pour moi cette fois.').waitFor();
    await candidate.getByText('Terminer cet échange').click();
    await candidate.getByRole('button', { name: 'Terminer l’échange' }).click();
    await candidate.getByText('Vous avez mis fin à cet échange').waitFor();

    const answer = await waitForMail(opened.site, 'entreprise@demo.test', 'pas possible pour moi cette fois');
    const late = await fetch(`${opened.site.url}/api/boite-locale/${answer.id}/reponse`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Dommage, et plus tard ?' }),
    });
    expect(late.ok).toBe(true);
    await waitForMail(opened.site, 'entreprise@demo.test', 'Vous avez répondu à un échange qui est terminé.');

    await company.goto(path);
    await company.getByText('L’autre personne a mis fin à cet échange').waitFor();
    expect(await company.getByLabel('Votre message').count()).toBe(0);
    await company.getByRole('button', { name: 'Proposer de reprendre' }).click();
    await company.getByText('Votre proposition est faite.').waitFor();
    await candidate.goto(path);
    expect(await candidate.getByText('Dommage').count()).toBe(0);
    await candidate.getByRole('button', { name: 'Reprendre l’échange' }).click();
    await candidate.getByText('L’échange reprend.').waitFor();
    await company.goto(path);
    await company.getByLabel('Votre message').waitFor();
  });
});
