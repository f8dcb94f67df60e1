import { desktop, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs } from '../support/letters/journey';
import { openSite } from '../support/server/open-site';

const opened = openSite();

describe('somebody who is signed in at several places', () => {
  it.each([
    ['with JavaScript', desktop],
    ['without JavaScript', withoutJavaScript],
  ])('ends one of them from another, %s', async (_how, options) => {
    const email = 'partenaire@demo.test';
    const here = await openPageAs(opened, email, options);
    const elsewhere = await openPageAs(opened, email, options);
    await elsewhere.goto('/ma-structure');
    await here.goto('/mon-compte');
    const places = here.locator('#connexions li');
    const before = await places.count();
    await places.filter({ hasNotText: 'Cet appareil' }).getByRole('button').first().click();
    await here.getByText('Cette connexion est terminée').waitFor();
    expect(await places.count()).toBe(before - 1);
    await elsewhere.goto('/ma-structure');
    await elsewhere.getByRole('heading', { level: 1, name: 'Se connecter' }).waitFor();
    await places.filter({ hasText: 'Cet appareil' }).getByRole('button').click();
    await here.getByText('Vous êtes déconnecté.').waitFor();
    expect(await here.context().cookies()).toEqual([]);
  });

  it('has the browser forget what it kept, once signed out', async () => {
    const answer = await fetch(`${opened.site.url}/connexion?au-revoir=1`);
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
  });

  it('loses nothing by a link to the page after a sign-out', async () => {
    const page = await openPageAs(opened, 'candidat@demo.test', desktop);
    await page.goto('/mon-compte');
    const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${opened.site.url}/connexion?au-revoir=1`, {
      headers: { cookie: cookies },
      redirect: 'manual',
    });
    expect(answer.headers.get('clear-site-data')).toBeNull();
  });
});
