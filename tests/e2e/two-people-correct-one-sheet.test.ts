import { desktop, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs } from '../support/letters/journey';
import { openSite } from '../support/server/open-site';

const opened = openSite();

describe('two people correct one sheet', () => {
  it.each([
    ['with JavaScript', desktop, '02 31 00 00 01', '02 31 00 00 02'],
    ['without JavaScript', withoutJavaScript, '02 31 00 00 03', '02 31 00 00 04'],
  ])('and the second chooses between both values, %s', async (_, options, theirs, mine) => {
    const counsellor = await openPageAs(opened, 'conseil@demo.test', options);
    const director = await openPageAs(opened, 'direction@demo.test', options);
    await counsellor.goto('/conseil/candidats');
    const sheet = await counsellor.locator('a[href^="/conseil/candidats/"]').first().getAttribute('href');
    for (const page of [counsellor, director]) {
      await page.goto(sheet!);
      await page.getByText('Corriger', { exact: true }).click();
    }
    await director.getByLabel('Téléphone').fill(theirs);
    await director.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await director.waitForURL(/fait=corriger/);

    await counsellor.getByLabel('Téléphone').fill(mine);
    await counsellor.getByLabel('Prénom').fill('Maëlle');
    await counsellor.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await counsellor.getByText('a changé ce champ').waitFor();
    expect(await counsellor.getByLabel('Téléphone').inputValue()).toBe(mine);
    expect(await counsellor.getByLabel('Prénom').inputValue()).toBe('Maëlle');
    await counsellor.getByLabel(`Sa valeur : ${theirs}`).check();
    await counsellor.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await counsellor.waitForURL(/fait=corriger/);
    await counsellor.getByText('Corriger', { exact: true }).click();
    expect(await counsellor.getByLabel('Téléphone').inputValue()).toBe(theirs);
    expect(await counsellor.getByLabel('Prénom').inputValue()).toBe('Maëlle');
    await Promise.all([counsellor.context().close(), director.context().close()]);
  });
});
