import { type Browser } from 'playwright-core';
import { connect } from '@/lib/embedded-postgres/connect';
import { desktop, openBrowser } from '../support/browser/open-browser';
import {
  openPageAs,
  prepareDemonstrationPair,
  releaseWhatWaits,
  waitForMail,
} from '../support/letters/journey';
import { crawl } from '../support/privacy/crawl';
import { NEEDLES, plantPrivateValues, type Planted, VIEWERS } from '../support/privacy/plant-private-values';
import { openSession } from '../support/server/open-session';
import { startTestSite, type TestSite } from '../support/server/start-test-site';
import { testDatabaseUrl } from '../support/variables';

const LETTER = 'Bonjour, votre profil nous intéresse. Quand pouvons-nous parler ?';
const ANSWER = `Le violoncelle m'aide à me concentrer. Je suis Plantedprenom Plantednom, appelez-moi au 06.98.76.54.32
ou écrivez à candidat@demo.test.

Plantedprenom`;
const VILLAGE = { code: '14012', name: 'Angerville' };
const STARTS = [
  ...[
    '/',
    '/competences',
    '/entreprises',
    '/offres',
    '/offres/flux.xml',
    '/partenaires',
    '/plan-du-site',
    '/charte',
  ],
  ...[
    '/connexion',
    '/inscription',
    '/mon-compte',
    '/mon-profil',
    '/mon-entreprise',
    '/ma-structure',
    '/echanges',
    '/pour-vous',
    '/mes-recherches',
    '/signaler',
  ],
  ...[
    '/conseil',
    '/conseil/candidats',
    '/conseil/relectures',
    '/conseil/echanges',
    '/conseil/echanges/tous',
    '/conseil/imports',
    '/conseil/journal',
  ],
  ...['/competences/ZZZZZZ', '/entreprises/personne', '/territoire/14333', '/api/ready', '/api/health'],
  ...[
    '/api/v1/openapi.json',
    '/api/v1/zones',
    '/api/v1/entreprises',
    '/api/v1/offres',
    '/api/v1/partenaires',
  ],
  ...['/api/v1/competences', '/api/v1/observatoire', '/api/v1/entreprises?inconnu=1'],
  ...[
    '/competences/menu?secteur=200066827',
    '/api/v1/suggestions?axe=competences&q=cui',
    '/api/v1/suggestions?axe=entreprises&q=bou',
  ],
];
// the mailbox of the local transport exists to show everything
const SKIP = /^\/(api\/)?boite-locale|^\/_next\/static|\.(?:woff2|css|js|svg|png)$/;

let site: TestSite;
let browser: Browser;
let planted: Planted;
const log: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([
    startTestSite({ LOG_LEVEL: 'trace' }, (text) => log.push(text)),
    openBrowser(),
  ]);
  const owner = await connect(testDatabaseUrl(site.database, 'postgres'));
  planted = await plantPrivateValues(owner);
  await owner.query(`UPDATE "Candidate" SET "communeCode" = $1 WHERE state <> 'erased'`, [VILLAGE.code]);
  await owner.end();
});
afterAll(() => Promise.all([browser?.close(), site?.stop()]));

/** Where a planted value stands in `text`, with a little of what is around it. */
function findLeaks(text: string): string[] {
  const leaks = NEEDLES.flatMap((needle) => {
    const at = text.search(needle);
    return at < 0 ? [] : [text.slice(Math.max(0, at - 80), at + 80)];
  });
  return [...leaks, ...planted.kept.filter((value) => text.includes(value))];
}

describe('nobody learns what is private', () => {
  it('has marked what people would not want to be known', () => {
    expect(planted.columns).toEqual(
      expect.arrayContaining([
        'Candidate.firstName',
        'Candidate.lastName',
        'Candidate.email',
        'Candidate.birthDate',
        'Company.contactName',
        'Message.body',
        'User.email',
      ]),
    );
  });

  it('shows the marks to a counsellor, so that looking for them means something', async () => {
    const answers = await crawl(
      site.url,
      ['/conseil/candidats'],
      await openSession(site.database, 'conseil@demo.test'),
      SKIP,
    );
    expect(answers.some(({ text }) => /PlantedCandidate(first|last)Name/.test(text))).toBe(true);
  });

  it.each(['a visitor', ...VIEWERS])('in any page, payload or answer that %s gets', async (viewer) => {
    const cookie = VIEWERS.includes(viewer) ? await openSession(site.database, viewer) : null;
    const answers = await crawl(site.url, STARTS, cookie, SKIP);
    expect(answers.length).toBeGreaterThan(60);
    const leaks = answers.flatMap(({ url, text }) => findLeaks(text).map((leak) => ({ url, leak })));
    expect(leaks).toEqual([]);
    const ofProfiles = answers.filter(({ url }) => /\/competences/.test(new URL(url).pathname));
    expect(ofProfiles.filter(({ text }) => text.includes(VILLAGE.name)).map(({ url }) => url)).toEqual([]);
  });

  it('in the mail a company gets from a candidate who signs with their name, address and phone', async () => {
    const { code } = await prepareDemonstrationPair(site);
    await writeNamesOfDemonstrationCandidate();
    const company = await openPageAs({ browser, site }, 'entreprise@demo.test', desktop);
    await company.goto(`/competences/${code}/ecrire`);
    await company.getByLabel('Votre message').fill(LETTER);
    await company.getByRole('button', { name: 'Envoyer' }).click();
    await company.getByText('Votre lettre est en route.').first().waitFor();
    await releaseWhatWaits({ browser, site }, desktop, LETTER);
    const letter = await waitForMail(site, 'candidat@demo.test', LETTER);
    const answered = await fetch(`${site.url}/api/boite-locale/${letter.id}/reponse`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: ANSWER }),
    });
    expect(answered.ok).toBe(true);
    await waitForHeld('Le violoncelle');
    await releaseWhatWaits({ browser, site }, desktop, 'Le violoncelle');
    const answer = await waitForMail(site, 'entreprise@demo.test', 'Le violoncelle');
    expect(answer.text).toContain('[coordonnées masquées]');
    expect(findLeaks(JSON.stringify(answer))).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain('candidat@demo.test');
  });

  it('in the log', () => {
    expect(log.join('').length).toBeGreaterThan(0);
    expect(findLeaks(log.join(''))).toEqual([]);
  });
});

async function onDatabase<T>(work: (client: Awaited<ReturnType<typeof connect>>) => Promise<T>): Promise<T> {
  const client = await connect(testDatabaseUrl(site.database, 'postgres'));
  return work(client).finally(() => client.end());
}

const writeNamesOfDemonstrationCandidate = () =>
  onDatabase((client) =>
    client.query(
      `UPDATE "Candidate" SET "firstName" = 'Plantedprenom', "lastName" = 'Plantednom', phone = '06 98 76 54 32'
        WHERE "userId" = (SELECT id FROM "User" WHERE email = 'candidat@demo.test')`,
    ),
  );

/** Waits until the worker has read the answer and put it aside for a counsellor. */
async function waitForHeld(text: string) {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const { rowCount } = await onDatabase((client) =>
      client.query(`SELECT FROM "Message" WHERE state = 'held' AND body LIKE $1`, [`%${text}%`]),
    );
    if (rowCount === 1) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the answer was not held');
}
