import type { BrowserContextOptions, Page } from 'playwright-core';
import { connect } from '@/lib/embedded-postgres/connect';
import { desktop, phone, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs, prepareDemonstrationPair, waitForMail } from '../support/letters/journey';
import { openSite } from '../support/server/open-site';
import { testDatabaseUrl } from '../support/variables';

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

describe('8,400 characters pasted where 6,000 are taken', () => {
  const LONG = 'Nous louons. '.repeat(647).slice(0, 8399) + '.';
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

  it.each(devices)(
    'are kept whole, counted beside the field and refused with the figure, %s',
    async (_, options) => {
      const page = await openPageAs(opened, 'partenaire@demo.test', options);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto('/ma-structure');
      await page.waitForFunction(listens);
      await dropWhatWasFound(page);
      const text = page.getByLabel('Présentation');
      const below = page.getByLabel('Activités');
      const where = async () => (await below.boundingBox())!.y - (await text.boundingBox())!.y;
      await text.fill('');
      const before = await where();
      await page.evaluate((long) => navigator.clipboard.writeText(long), LONG);
      await text.focus();
      await page.keyboard.press('ControlOrMeta+v');
      const count = page.getByText('de trop (');
      await count.waitFor();
      expect(plain(await count.innerText())).toBe('2 400 caractères de trop (8 400 sur 6 000)');
      expect(await count.getAttribute('aria-live')).toBe('polite');
      expect(await text.inputValue()).toBe(LONG);
      expect(await where()).toBe(before);
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Ce texte fait').first().waitFor();
      expect(plain(await page.locator('#presentation-error').innerText())).toContain(
        'Ce texte fait 8 400 caractères, 6 000 au plus : 2 400 de trop.',
      );
      expect(await text.inputValue()).toBe(LONG);
      await dropWhatWasFound(page);
    },
  );
});

type Step = { who: string; from: string; field: string; away: (page: Page) => Promise<void> };

const byLink = (name: string) => async (page: Page) => {
  const from = page.url();
  await page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
  await page.waitForURL((url) => url.pathname !== new URL(from).pathname);
};

describe('what is being typed', () => {
  const ways: [string, Step][] = [
    [
      'another tab of the company is opened',
      {
        who: 'entreprise@demo.test',
        from: '/mon-entreprise',
        field: 'Ce que fait votre entreprise',
        away: byLink('Nos offres'),
      },
    ],
    [
      'another tab of the settings is opened',
      {
        who: 'direction@demo.test',
        from: '/conseil/reglages',
        field: 'Forme juridique',
        away: byLink('Charte'),
      },
    ],
    [
      'a step of the checklist is followed',
      {
        who: 'partenaire@demo.test',
        from: '/ma-structure',
        field: 'Présentation',
        away: byLink('Reprendre : votre page est en pause'),
      },
    ],
  ];
  it.each(devices.flatMap(([where, options]) => ways.map(([how, step]) => ({ how, where, step, options }))))(
    'is there again when $how, $where',
    async ({ step, options }) => {
      const page = await openPageAs(opened, step.who, options);
      if (step.field === 'Présentation') await pause(page);
      await page.goto(step.from);
      await page.waitForFunction(listens);
      await dropWhatWasFound(page);
      await page.getByLabel(step.field, { exact: true }).fill('Écrit avant de partir.');
      await step.away(page);
      await page.goto(step.from);
      await found(page).waitFor();
      expect(await page.getByLabel(step.field, { exact: true }).inputValue()).toBe('Écrit avant de partir.');
      await dropWhatWasFound(page);
    },
  );

  it.each(devices)('stays when the discretion button beside it is pressed, %s', async (_, options) => {
    const page = await openPageAs(opened, 'entreprise@demo.test', options);
    await page.goto('/mon-entreprise');
    await page.waitForFunction(listens);
    await dropWhatWasFound(page);
    const presentation = page.getByLabel('Ce que fait votre entreprise');
    const box = page.getByRole('main').getByRole('checkbox').first();
    const wasTicked = await box.isChecked();
    await presentation.fill('Écrit avant le bouton.');
    await box.setChecked(!wasTicked);
    const discretion = page.getByRole('button', { name: /^(Rester discrète|Montrer qui nous sommes)$/ });
    const before = await discretion.innerText();
    await discretion.click();
    await page.getByRole('button', { name: before, exact: true }).waitFor({ state: 'detached' });
    expect(await presentation.inputValue()).toBe('Écrit avant le bouton.');
    expect(await box.isChecked()).toBe(!wasTicked);
    await page.goto('/mon-entreprise');
    await found(page).waitFor();
    expect(await presentation.inputValue()).toBe('Écrit avant le bouton.');
    expect(await box.isChecked()).toBe(!wasTicked);
    await dropWhatWasFound(page);
  });

  it.each(devices)('and cannot be kept warns before one leaves, %s', async (_, options) => {
    const page = await openProfile(options);
    await page.route('**/brouillons', (route) => route.abort());
    await aspirations(page).fill('Pas encore gardé.');
    await page.getByText('Pas encore gardé').first().waitFor();
    const asked = page.waitForEvent('dialog');
    const leaving = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await leaving;
    expect(await aspirations(page).inputValue()).toBe('Pas encore gardé.');
  });
});

describe('a report whose sending brings nothing back', () => {
  const WHY = 'Cette page annonce des horaires qui ne sont plus les bons.';

  async function writeReport(options: BrowserContextOptions): Promise<Page> {
    const context = await opened.browser.newContext({ ...options, baseURL: opened.site.url });
    const page = await context.newPage();
    await page.goto('/signaler');
    await page.waitForFunction(listens);
    await page.getByLabel('Adresse de la page').fill(`${opened.site.url}/partenaires`);
    await page.getByLabel('C’est faux ou trompeur').check();
    await page.getByLabel('Expliquez').fill(WHY);
    await page.getByLabel('Votre nom').fill('Camille Essai');
    await page.getByLabel('Votre adresse e-mail').fill('camille@essai.test');
    await page.getByLabel('Je signale de bonne foi').check();
    return page;
  }

  const press = (page: Page) => page.getByRole('button', { name: 'Envoyer le signalement' }).click();
  const reports = () => ask('SELECT 1 FROM "Report" WHERE explanation = $1', WHY);

  it.each(devices)('stays in the form while the line is cut, and leaves after it, %s', async (_, options) => {
    const before = (await reports()).length;
    const page = await writeReport(options);
    await page.context().setOffline(true);
    await press(page);
    await page.getByText('Le site n’a pas répondu.').first().waitFor();
    expect(await page.getByLabel('Expliquez').inputValue()).toBe(WHY);
    expect(await page.getByLabel('C’est faux ou trompeur').isChecked()).toBe(true);
    expect(await reports()).toHaveLength(before);
    await page.context().setOffline(false);
    await press(page);
    await page.getByText('Votre signalement est arrivé.').waitFor();
    expect(await reports()).toHaveLength(before + 1);
  });

  it.each(devices)('counts once when only the answer was lost, %s', async (_, options) => {
    const before = (await reports()).length;
    const page = await writeReport(options);
    await page.route('**/signaler', async (route) => {
      if (route.request().method() === 'POST') await route.fetch({ maxRedirects: 0 });
      await route.abort();
    });
    await press(page);
    await page.getByText('Le site n’a pas répondu.').first().waitFor();
    expect(await reports()).toHaveLength(before + 1);
    await page.unroute('**/signaler');
    await press(page);
    await page.getByText('Votre signalement est arrivé.').waitFor();
    expect(await reports()).toHaveLength(before + 1);
  });
});

async function pause(page: Page) {
  await page.goto('/mon-compte');
  const button = page.getByRole('button', { name: 'Mettre en pause' });
  if ((await button.count()) === 0) return;
  await button.click();
  await page.getByRole('button', { name: 'Reprendre', exact: true }).waitFor();
}

describe('two presses of the button that sends a letter', () => {
  it.each<[string, BrowserContextOptions]>([...devices, ['without JavaScript', withoutJavaScript]])(
    'send one letter, %s',
    async (_, options) => {
      const { slug } = await prepareDemonstrationPair(opened.site);
      const page = await openPageAs(opened, CANDIDATE, options);
      await page.goto(`/entreprises/${slug}/ecrire`);
      if (options.javaScriptEnabled !== false) await page.waitForFunction(listens);
      await page.getByLabel('Votre message').fill('Bonjour, je voudrais apprendre votre métier.');
      await page.getByRole('button', { name: 'Envoyer' }).dblclick();
      await page.waitForURL(/\/echanges\/[0-9a-f-]{36}/);
      const id = new URL(page.url()).pathname.split('/').at(-1)!;
      expect(await ask('SELECT 1 FROM "Message" WHERE "conversationId" = $1', id)).toHaveLength(1);
    },
  );
});

describe('a session that has ended', () => {
  it.each<[string, BrowserContextOptions]>([...devices, ['without JavaScript', withoutJavaScript]])(
    'gives the text back after signing in by a new mailed link, %s',
    async (where, options) => {
      const page = await openProfile(options);
      const text = `Gardé jusqu’au retour, ${where}.`;
      await aspirations(page).fill(text);
      await ask('DELETE FROM "Session" WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)', CANDIDATE);
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page
        .getByText(/Votre session est terminée/)
        .first()
        .waitFor();
      const again = page.getByRole('link', { name: 'Se connecter de nouveau' });
      if ((await again.count()) > 0) await again.click();
      await page.getByLabel('Adresse e-mail').fill(CANDIDATE);
      await page.getByRole('button', { name: 'Recevoir le lien' }).click();
      await page.getByText('Regardez vos courriels.').waitFor();
      await page.goto(await newestLink());
      await page.getByRole('button', { name: 'Confirmer la connexion' }).click();
      await page.waitForURL('**/mon-profil');
      await found(page).waitFor();
      expect(await aspirations(page).inputValue()).toBe(text);
      await dropWhatWasFound(page);
    },
  );
});

/** The link that was mailed last, each of which works once. */
const used = new Set<string>();
async function newestLink(): Promise<string> {
  await waitForMail(opened.site, CANDIDATE, '/connexion/confirmer', used.size);
  for (let place = 0; place <= used.size; place++) {
    const mail = await waitForMail(opened.site, CANDIDATE, '/connexion/confirmer', place);
    const link = mail.links.find((one) => one.includes('/connexion/confirmer'))!;
    if (used.has(link)) continue;
    used.add(link);
    return link;
  }
  throw new Error('every link was used');
}

async function ask<Row extends object>(sql: string, ...values: string[]): Promise<Row[]> {
  const client = await connect(testDatabaseUrl(opened.site.database, 'postgres'));
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
