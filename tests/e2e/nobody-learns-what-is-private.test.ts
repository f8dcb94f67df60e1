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
import { NEEDLES } from '../support/privacy/marks';
import { VIEWERS } from '../support/privacy/other-peoples-rows';
import { plantPrivateValues, type Planted } from '../support/privacy/plant-private-values';
import { queueEveryKind } from '../support/privacy/queue-every-kind';
import { openSession } from '../support/server/open-session';
import { startTestSite, type TestSite } from '../support/server/start-test-site';
import { testDatabaseUrl } from '../support/variables';

const OPENING = 'Bonjour, votre profil nous intéresse.';
const LETTER = `${OPENING} Quand pouvons-nous parler ? Appelez-moi au 02 98 76 54 32.

Plantedhote Plantedchef`;
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
// the word beside it, on a page and in a payload
const SEX = /\bSexe\b|\bsex\b|\bmasculin\b|\bféminin\b/i;
// the question itself, to somebody new or about oneself
const CHOSEN_SEX = /name="sexe"|\bJe préfère ne pas répondre\b/;
const WHERE_SEX_IS_ASKED = /^\/(inscription\/candidat|mon-compte)/;
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
  await owner.query(`DELETE FROM "LocalMail"`); // written before, for those who are not looking
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
        'Candidate.consentOn',
        'Candidate.consentVersion',
        'Company.contactName',
        'ContactShare.content',
        'Message.body',
        'User.email',
      ]),
    );
  });

  it('shows names and dates to a counsellor, so that looking for them means something', async () => {
    const cookie = await openSession(site.database, 'conseil@demo.test');
    const read = async (path: string) => (await fetch(`${site.url}${path}`, { headers: { cookie } })).text();
    const list = await read('/conseil/candidats');
    const sheets = [...list.matchAll(/href="(\/conseil\/candidats\/[^"?]+)"/g)].slice(0, 4);
    const leaks = findLeaks([list, ...(await Promise.all(sheets.map(([, path]) => read(path!))))].join('\n'));
    for (const mark of [/PlantedCandidate(first|last)Name/, /23 juillet 1999/, /29 février 2004/])
      expect(leaks.filter((leak) => mark.test(leak))).not.toEqual([]);
  });

  it.each(['a visitor', ...VIEWERS])('in any page, payload or answer that %s gets', async (viewer) => {
    const cookie = VIEWERS.includes(viewer) ? await openSession(site.database, viewer) : null;
    const answers = await crawl(site.url, STARTS, cookie, SKIP);
    expect(answers.length).toBeGreaterThan(60);
    const leaks = answers.flatMap(({ url, text }) => findLeaks(text).map((leak) => ({ url, leak })));
    expect(leaks).toEqual([]);
    const ofProfiles = answers.filter(({ url }) => /\/competences/.test(new URL(url).pathname));
    expect(ofProfiles.filter(({ text }) => text.includes(VILLAGE.name)).map(({ url }) => url)).toEqual([]);
    expect(ofProfiles.filter(({ text }) => SEX.test(text)).map(({ url }) => url)).toEqual([]);
    const ofPeople = answers.filter(({ url }) => !WHERE_SEX_IS_ASKED.test(new URL(url).pathname));
    expect(ofPeople.filter(({ text }) => CHOSEN_SEX.test(text)).map(({ url }) => url)).toEqual([]);
  });

  it('in the menu of any zone of either map', async () => {
    const zones = await listZones();
    expect(zones.filter((zone) => zone.includes('commune')).length).toBeGreaterThan(20);
    expect(zones.filter((zone) => zone.includes('secteur'))).not.toEqual([]);
    let filled = 0;
    for (const zone of zones) {
      const answer = await fetch(`${site.url}/api/v1/menus?${zone}`);
      const text = await answer.text();
      expect([zone, answer.status, findLeaks(text)]).toEqual([zone, 200, []]);
      filled += text.includes('"entries":[{') ? 1 : 0;
    }
    expect(filled).toBeGreaterThan(20);
  });

  it('in the letters of two people who sign with their name and phone', async () => {
    const { code } = await prepareDemonstrationPair(site);
    await writeNamesOfThePair();
    const company = await openPageAs({ browser, site }, 'entreprise@demo.test', desktop);
    await company.goto(`/competences/${code}/ecrire`);
    await company.getByLabel('Votre message').fill(LETTER);
    await company.getByRole('button', { name: 'Envoyer' }).click();
    await company.getByText('Votre lettre est en route.').first().waitFor();
    await waitForHeld(OPENING);
    await releaseWhatWaits({ browser, site }, desktop, OPENING);
    const letter = await waitForMail(site, 'candidat@demo.test', OPENING);
    expect(letter.text).toContain('[coordonnées masquées]');
    expect(findLeaks(JSON.stringify(letter))).toEqual([]);
    expect(JSON.stringify(letter)).not.toContain('entreprise@demo.test');
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

  it('in a mail of any other kind', async () => {
    const queued = await onDatabase(queueEveryKind);
    const mails = await waitForMailbox();
    expect(mails.length).toBeGreaterThan(queued);
    // to whom it goes is who reads it
    expect(mails.flatMap(({ to: _to, ...mail }) => findLeaks(JSON.stringify(mail)))).toEqual([]);
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

const writeNamesOfThePair = () =>
  onDatabase(async (client) => {
    await client.query(
      `UPDATE "Candidate" SET "firstName" = 'Plantedprenom', "lastName" = 'Plantednom', phone = '06 98 76 54 32'
        WHERE "userId" = (SELECT id FROM "User" WHERE email = 'candidat@demo.test')`,
    );
    await client.query(
      `UPDATE "User" SET name = 'Plantedhote Plantedchef' WHERE email = 'entreprise@demo.test'`,
    );
    await client.query(
      `UPDATE "Company" SET "contactName" = 'Plantedhote Plantedchef', "contactPhone" = '02 98 76 54 32'
        WHERE id IN (SELECT "companyId" FROM "CompanyMember" m JOIN "User" u ON u.id = m."userId" WHERE u.email = 'entreprise@demo.test')`,
    );
  });

/** The questions that the map's menus ask, for every zone where something is. */
async function listZones(): Promise<string[]> {
  const { rows } = await onDatabase((client) =>
    client.query<{ zone: string }>(
      `SELECT 'niveau=commune&zone=' || code AS zone FROM (
         SELECT "communeCode" AS code FROM "PublicPartner" UNION SELECT "communeCode" FROM "PublicCompany"
         UNION SELECT "communeCode" FROM "PublicOffer") places JOIN "Commune" USING (code) WHERE "inTerritory"`,
    ),
  );
  const counts = (await (await fetch(`${site.url}/api/v1/competences`)).json()) as {
    zones: { code: string }[];
  };
  return [...rows.map(({ zone }) => zone), ...counts.zones.map(({ code }) => `niveau=secteur&zone=${code}`)];
}

/** Everything in the local mailbox, once nothing waits to be sent; fails for a mail that was given up. */
async function waitForMailbox(): Promise<Record<string, unknown>[]> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    const { rows } = await onDatabase((client) =>
      client.query<{ state: string; topic: string }>(
        `SELECT DISTINCT state::text, topic FROM "OutboxEntry" WHERE state NOT IN ('sent')`,
      ),
    );
    const stuck = rows.filter(({ state }) => state !== 'waiting' && state !== 'sending');
    if (stuck.length) throw new Error(`not sent: ${stuck.map(({ topic }) => topic).join(', ')}`);
    if (rows.length === 0)
      return (
        await onDatabase((client) => client.query<Record<string, unknown>>('SELECT * FROM "LocalMail"'))
      ).rows;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('some mails did not leave');
}

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
