import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { connect } from '@/lib/embedded-postgres/connect';
import { buildPdf } from '../support/attachments/build-pdf';
import { phone, withoutJavaScript } from '../support/browser/open-browser';
import { openExchange } from '../support/letters/open-exchange';
import { openPageAs } from '../support/letters/journey';
import { openSite } from '../support/server/open-site';
import { testDatabaseUrl } from '../support/variables';

const opened = openSite();

/** Opens the first step and returns the names that it offers. */
async function openChoice(candidate: Page): Promise<string> {
  await candidate.getByRole('link', { name: 'Partager mes coordonnées' }).click();
  const offered = (key: string) => candidate.locator(`label[for=montrer-${key}] span span`).innerText();
  return `${await offered('firstName')} ${await offered('lastName')}`;
}

async function confirmSharing(candidate: Page, label: string): Promise<void> {
  await candidate.getByRole('button', { name: 'Relire avant de partager' }).click();
  await candidate.getByRole('button', { name: label, exact: true }).click();
  await candidate.getByText('Vos coordonnées sont partagées.').waitFor();
}

/** Shares the e-mail alone; returns the names that stay unknown. */
async function shareMailOnly(candidate: Page): Promise<string> {
  const name = await openChoice(candidate);
  await candidate.getByLabel('Adresse e-mail').check();
  await confirmSharing(candidate, 'Partager mon adresse e-mail');
  return name;
}

async function withoutPhone(): Promise<void> {
  const client = await connect(testDatabaseUrl(opened.site.database, 'postgres'));
  await client.query(`UPDATE "Candidate" SET phone = NULL WHERE email = 'candidat@demo.test'`);
  await client.end();
}

/** What the labels of the card that the other side reads say, and their values. */
const cardRead = (page: Page) =>
  page.locator('li', { hasText: 'coordonnées' }).locator('dl').first().innerText();

async function send(candidate: Page, text: string, ...files: File[]): Promise<void> {
  await candidate.getByLabel('Votre message').fill(text);
  await candidate.locator('input[name=pieces]').setInputFiles(files);
  await candidate.getByRole('button', { name: 'Envoyer' }).click();
}

type File = { name: string; mimeType: string; buffer: Buffer };

const pdf = (name: string, buffer: Buffer): File => ({ name, mimeType: 'application/pdf', buffer });

/** What the link of that label gives to save. */
async function save(page: Page, label: string): Promise<Buffer> {
  const href = await page.getByRole('link', { name: label }).last().getAttribute('href');
  const answer = await page.context().request.get(href ?? '');
  expect([answer.status(), answer.headers()['content-disposition']]).toEqual([
    200,
    `attachment; filename="${label}"`,
  ]);
  return answer.body();
}

describe('a candidate shares contact details', () => {
  it('reads exactly what will be shown, confirms, and no longer reads it masked', async () => {
    const letter = 'Bonjour, comment vous joindre pour la suite ?';
    const { candidate, company, path } = await openExchange(opened, letter);
    await shareMailOnly(candidate);
    await candidate.getByLabel('Votre message').fill('Écrivez-moi à candidat@demo.test');
    await candidate.getByRole('button', { name: 'Envoyer' }).click();
    await candidate.getByText('Votre lettre est en route.').first().waitFor();

    await company.goto(path);
    await company.getByText('a partagé ses coordonnées').waitFor();
    expect(await cardRead(company)).toBe('Adresse e-mail\ncandidat@demo.test');
    await company.getByText('Écrivez-moi à candidat@demo.test').waitFor();
  });

  it.each([
    ['with JavaScript', phone],
    ['without JavaScript', withoutJavaScript],
  ])('%s, shares what was ticked last and nothing that was unticked', async (_way, options) => {
    const { candidate: opener, company, path } = await openExchange(opened, 'Bonjour, votre prénom ?');
    await opener.context().close();
    const candidate = await openPageAs(opened, 'candidat@demo.test', options);
    await candidate.goto(path);
    await openChoice(candidate);
    expect(await candidate.locator('input[name=montrer]:checked').count()).toBe(0);
    await candidate.getByLabel('Prénom').check();
    await candidate.getByLabel('Adresse e-mail').check();
    await candidate.getByRole('button', { name: 'Relire avant de partager' }).click();
    await candidate.getByRole('button', { name: 'Partager mon prénom et mon adresse e-mail' }).waitFor();
    expect(await candidate.locator('main input[type=checkbox]').count()).toBe(0);
    await candidate.getByRole('link', { name: 'Changer mon choix' }).click();
    await candidate.getByLabel('Adresse e-mail').uncheck();
    await confirmSharing(candidate, 'Partager mon prénom');

    await company.goto(path);
    expect(await cardRead(company)).toMatch(/^Prénom\n\S+$/);
    expect(await company.content()).not.toContain('candidat@demo.test');
  });

  it('adds the phone that was missing on the way', async () => {
    const { candidate, company, path } = await openExchange(opened, 'Bonjour, un numéro ?');
    await withoutPhone();
    await openChoice(candidate);
    await candidate.getByLabel('Téléphone', { exact: false }).first().check();
    await candidate.getByRole('button', { name: 'Relire avant de partager' }).click();
    await candidate.getByText('Écrivez le numéro à montrer').first().waitFor();
    await candidate.getByLabel('Votre téléphone').fill('06 98 76 54 32');
    await confirmSharing(candidate, 'Partager mon téléphone');

    await company.goto(path);
    expect(await cardRead(company)).toBe('Téléphone\n06 98 76 54 32');
  });

  it('and then a PDF and a picture pass, but none that names them or is something else', async () => {
    const { candidate, company, path } = await openExchange(opened, 'Bonjour, montrez-nous vos gâteaux.');
    const name = await shareMailOnly(candidate);
    const plain = buildPdf('Mes recettes');
    const photo = { create: { width: 9, height: 6, channels: 3 as const, background: 'tomato' } };
    const taken = await sharp(photo)
      .withExif({ IFD0: { Artist: name } })
      .jpeg()
      .toBuffer();
    await send(
      candidate,
      'Voici mes recettes et une photo.',
      pdf(`CV de ${name}.pdf`, plain),
      { name: `${name}.jpg`, mimeType: 'image/jpeg', buffer: taken },
      pdf('auteur.pdf', buildPdf('Mes recettes', name)),
    );
    await candidate.getByText('auteur.pdf, gardé : il contient un nom que vous n’avez pas partagé').waitFor();
    await send(candidate, 'Et un fichier de travers.', pdf('faux.pdf', Buffer.from('MZ, un programme')));
    await candidate.getByText('faux.pdf, non remis : seuls les PDF et les images passent').waitFor();
    const note = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from(name) };
    await send(candidate, 'Et un texte.', note);
    await candidate.getByText('Votre lettre n’est pas partie.').first().waitFor();
    expect(await candidate.getByLabel('Votre message').inputValue()).toBe('Et un texte.');

    await company.goto(path);
    await company.getByText('Voici mes recettes et une photo.').waitFor();
    expect(await save(company, 'piece-jointe-1.pdf')).toEqual(plain);
    const picture = await sharp(await save(company, 'piece-jointe-2.jpg')).metadata();
    expect([picture.width, picture.height, picture.exif]).toEqual([9, 6, undefined]);
    expect(await company.getByRole('list', { name: 'Pièces jointes' }).getByRole('listitem').count()).toBe(2);
    expect(await company.content()).not.toMatch(/auteur\.pdf|faux\.pdf|note\.txt/);
  });
});
