import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { buildPdf } from '../support/attachments/build-pdf';
import { openExchange } from '../support/letters/open-exchange';
import { openSite } from '../support/server/open-site';

const opened = openSite();

/** Opens the preview without the name; answers that name. */
async function chooseMailOnly(candidate: Page): Promise<string> {
  await candidate.getByRole('link', { name: 'Partager mes coordonnées' }).click();
  const name = candidate.locator('#apercu dt', { hasText: /^Nom$/ }).locator('xpath=following-sibling::dd');
  const written = await name.innerText();
  await candidate.getByLabel('Nom', { exact: false }).uncheck();
  await candidate.getByRole('button', { name: 'Mettre l’aperçu à jour' }).click();
  await name.waitFor({ state: 'detached' });
  return written;
}

async function confirmSharing(candidate: Page): Promise<void> {
  await candidate.getByRole('button', { name: 'Confirmer le partage' }).click();
  await candidate.getByText('Vos coordonnées sont partagées.').waitFor();
}

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
  it('chooses which, reads exactly what will be shown, confirms, and no longer reads them masked', async () => {
    const letter = 'Bonjour, comment vous joindre pour la suite ?';
    const { candidate, company, path } = await openExchange(opened, letter);
    await chooseMailOnly(candidate);
    await candidate.locator('#apercu dl').getByText('candidat@demo.test').waitFor();
    await confirmSharing(candidate);
    await candidate.getByLabel('Votre message').fill('Écrivez-moi à candidat@demo.test');
    await candidate.getByRole('button', { name: 'Envoyer' }).click();
    await candidate.getByText('Votre lettre est en route.').first().waitFor();

    await company.goto(path);
    await company.getByText('a partagé ses coordonnées').waitFor();
    await company.locator('dl').getByText('candidat@demo.test').waitFor();
    await company.getByText('Écrivez-moi à candidat@demo.test').waitFor();
  });

  it('and then a PDF and a picture pass, but none that names them or is something else', async () => {
    const { candidate, company, path } = await openExchange(opened, 'Bonjour, montrez-nous vos gâteaux.');
    const name = await chooseMailOnly(candidate);
    await confirmSharing(candidate);
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
