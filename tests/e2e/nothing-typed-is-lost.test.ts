import type { BrowserContextOptions, Page } from 'playwright-core';
import { desktop, phone, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs } from '../support/letters/journey';
import { openSite } from '../support/server/open-site';

const opened = openSite();
const CANDIDATE = 'candidat@demo.test';

const devices: [string, BrowserContextOptions][] = [
  ['on a phone', phone],
  ['on a desktop', desktop],
];

async function openProfile(options: BrowserContextOptions): Promise<Page> {
  const page = await openPageAs(opened, CANDIDATE, options);
  await page.goto('/mon-profil');
  if (options.javaScriptEnabled !== false) await page.waitForFunction(listens);
  await dropWhatWasFound(page);
  return page;
}

/** React answers for the form, so that what is typed from here on is seen. */
const listens = () =>
  [...document.querySelectorAll('main form')].every((form) =>
    Object.keys(form).some((key) => key.startsWith('__react')),
  );

async function dropWhatWasFound(page: Page) {
  const back = page.getByRole('button', { name: 'Revenir à la page enregistrée' });
  if ((await back.count()) === 0) return;
  await back.click();
  await back.waitFor({ state: 'detached' });
}

const found = (page: Page) => page.getByText('Nous avons retrouvé ce que vous aviez écrit');
const aspirations = (page: Page) => page.getByLabel('Vos aspirations');

describe('what a candidate types into the profile', () => {
  it.each(devices)('is there again after a link of the same page was followed, %s', async (_, options) => {
    const page = await openProfile(options);
    await aspirations(page).fill('Travailler le bois, en équipe.');
    await page.getByLabel('À vélo').check();
    await page.getByRole('link', { name: 'Comme le verra une entreprise' }).click();
    await page.waitForURL('**/apercu');
    await page.goto('/mon-profil');
    await found(page).waitFor();
    expect(await aspirations(page).inputValue()).toBe('Travailler le bois, en équipe.');
    expect(await page.getByLabel('À vélo').isChecked()).toBe(true);
  });
});

const saved = (page: Page) => page.getByText(/Brouillon gardé le/);

describe('a profile that is refused', () => {
  it.each<[string, BrowserContextOptions]>([...devices, ['without JavaScript', withoutJavaScript]])(
    'is found again when one comes back later, %s',
    async (_, options) => {
      const page = await openProfile(options);
      const before = await aspirations(page).inputValue();
      await aspirations(page).fill('Apprendre la couture.');
      await page.getByLabel('Disponible à partir du').evaluate((field: HTMLInputElement) => {
        field.type = 'text';
        field.value = 'bientôt';
      });
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Écrivez une date').first().waitFor();
      await page.goto('/mon-profil');
      await found(page).waitFor();
      expect(await aspirations(page).inputValue()).toBe('Apprendre la couture.');
      await dropWhatWasFound(page);
      expect(await aspirations(page).inputValue()).toBe(before);
      await page.goto('/mon-profil');
      expect(await found(page).count()).toBe(0);
    },
  );
});

describe('a profile whose sitting has ended', () => {
  it.each<[string, BrowserContextOptions]>([...devices, ['without JavaScript', withoutJavaScript]])(
    'is told so, and is there after signing in again, %s',
    async (_, options) => {
      const page = await openProfile(options);
      const cookies = await page.context().cookies();
      await page.getByLabel('À pied').check();
      await aspirations(page).fill('Ouvrir un atelier de vélos.');
      await page.context().clearCookies();
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page
        .getByText(/Votre session est terminée/)
        .first()
        .waitFor();
      await page.context().addCookies(cookies);
      await page.goto('/mon-profil');
      await found(page).waitFor();
      expect(await aspirations(page).inputValue()).toBe('Ouvrir un atelier de vélos.');
    },
  );
});

describe('a profile that is written on two devices', () => {
  it('keeps both texts: the one that comes second is told of the other', async () => {
    const [first, second] = [await openProfile(desktop), await openProfile(phone)];
    await aspirations(first).fill('Premier texte.');
    await saved(first).waitFor();
    await aspirations(second).fill('Second texte.');
    await second.getByText('Vous avez écrit dans ce formulaire ailleurs').waitFor();
    await second.getByRole('button', { name: 'Voir l’autre' }).click();
    await found(second).waitFor();
    expect(await aspirations(second).inputValue()).toBe('Premier texte.');
    await second.getByRole('button', { name: 'Le reprendre' }).click();
    expect(await aspirations(second).inputValue()).toBe('Second texte.');
    await saved(second).waitFor();
    await first.reload();
    expect(await aspirations(first).inputValue()).toBe('Second texte.');
  });
});

describe('a profile that was saved', () => {
  it('has no draft any more, and the browser’s way back brings none', async () => {
    const page = await openProfile(desktop);
    await aspirations(page).fill('Réparer des bateaux.');
    await saved(page).waitFor();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.waitForURL('**/mon-profil?etat=enregistre');
    await aspirations(page).fill('Réparer des bateaux, à Honfleur.');
    await saved(page).waitFor();
    const answered = page.waitForResponse(
      (answer) => answer.request().method() === 'POST' && answer.url().includes('/mon-profil'),
    );
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await answered;
    await page.goto('/mon-profil');
    expect(await found(page).count()).toBe(0);
    expect(await aspirations(page).inputValue()).toBe('Réparer des bateaux, à Honfleur.');
  });
});
