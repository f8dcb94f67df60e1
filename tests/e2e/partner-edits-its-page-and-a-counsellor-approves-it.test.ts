import { desktop, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs } from '../support/letters/journey';
import { openSite } from '../support/server/open-site';

const opened = openSite();

describe('a partner edits its page and a counsellor approves it', () => {
  it.each([
    ['with JavaScript', desktop, 'Une permanence le mardi soir.'],
    ['without JavaScript', withoutJavaScript, 'Une permanence le jeudi soir.'],
  ])('%s', async (_, options, news) => {
    const partner = await openPageAs(opened, 'partenaire@demo.test', options);
    await partner.goto('/ma-structure');
    const publicHref = await partner
      .getByRole('link', { name: 'Voir la page publique' })
      .getAttribute('href');
    const before = await partner.getByLabel('Présentation').inputValue();
    await partner.getByLabel('Présentation').fill(`${before}\n\n${news}`);
    await partner.getByRole('button', { name: 'Soumettre à relecture' }).click();
    await partner.getByText('En relecture').first().waitFor();

    const visitor = await (
      await opened.browser.newContext({ ...options, baseURL: opened.site.url })
    ).newPage();
    await visitor.goto(publicHref!);
    expect(await visitor.getByText(news).count()).toBe(0);

    const counsellor = await openPageAs(opened, 'conseil@demo.test', options);
    await counsellor.goto('/conseil/relectures?nature=partenaires');
    await counsellor.goto(
      (await waitingHref(counsellor, await partner.getByLabel('Nom de la structure').inputValue()))!,
    );
    await counsellor.getByText(news).first().waitFor();
    await counsellor.getByRole('button', { name: 'Approuver', exact: true }).click();
    await counsellor.waitForURL(/fait=/);

    await visitor.reload();
    await visitor.getByText(news).waitFor();
    await partner.goto('/ma-structure');
    await partner.getByText('Un conseiller a approuvé votre page.').waitFor();
  });
});

async function waitingHref(page: Awaited<ReturnType<typeof openPageAs>>, name: string) {
  return page.getByRole('link', { name }).first().getAttribute('href');
}
