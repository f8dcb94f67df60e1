import type pg from 'pg';
import type { CandidateActor, CompanyActor } from '@/lib/accounts/actor';
import { eraseAccount } from '@/lib/accounts/erase-account';
import { exportAccount } from '@/lib/accounts/export-account';
import { db, transaction } from '@/lib/db';
import { connect } from '@/lib/embedded-postgres/connect';
import { composeEntry } from '@/lib/outbox/compose-entry';
import type { OutboxWork } from '@/lib/outbox/repository';
import { alertDueSearches } from '@/lib/saved-searches/alert-due-searches';
import { changeSearch } from '@/lib/saved-searches/change-search';
import { saveSearch } from '@/lib/saved-searches/save-search';
import type { Frequency } from '@/lib/saved-searches/schema';
import { stopAlert } from '@/lib/saved-searches/stop-alert';
import { stopTokenOf } from '@/lib/saved-searches/stop-token';
import { closeSearch } from '@/lib/search/engine';
import { publishCompany, publishOffer } from '../../support/open-data/publish';
import { approveProfile, publishProfile } from '../../support/search/publish-profile';
import { plantSearchWorld } from '../../support/search/territory-of-search';
import { testDatabaseUrl } from '../../support/variables';

let client: pg.Client;
let company: CompanyActor;

beforeEach(async () => {
  client = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'postgres'));
  await plantSearchWorld(client);
  const { id: companyId } = await publishCompany({ name: 'Le Bistrot', commune: '14002' });
  const user = await db.user.create({ data: { email: 'bistrot@exemple.test', role: 'company' } });
  await db.companyMember.create({ data: { companyId, userId: user.id } });
  company = { role: 'company', userId: user.id, companyId };
});
afterEach(async () => {
  await closeSearch();
  await client.end();
});
afterAll(() => db.$disconnect());

const day = (number: number) => new Date(`2026-11-${number}T08:00:00Z`);

/** What came out since the index was last read is read again. */
async function upToDate() {
  await closeSearch();
}

async function save(query: string, frequency: Frequency = 'daily', axe: 'profile' | 'offer' = 'profile') {
  await upToDate();
  const form = { axe, recherche: query, nom: 'Ma recherche', frequence: frequency };
  await transaction((tx) => saveSearch(tx, company, form, day(10)));
  return db.savedSearch.findFirstOrThrow({
    where: { userId: company.userId },
    orderBy: { createdAt: 'desc' },
  });
}

/** The mails that the morning of this day adds. */
async function alertsOf(number: number) {
  const before = await db.outboxEntry.count();
  await upToDate();
  await alertDueSearches(day(number));
  const entries = await db.outboxEntry.findMany({ orderBy: { sequence: 'asc' } });
  return entries.slice(before);
}

const compose = async (entry: unknown) => (await composeEntry(entry as OutboxWork))?.mail ?? null;

describe('an alert', () => {
  it('tells what came after the search was saved, once, and is silent when nothing did', async () => {
    await publishProfile(client, { skills: ['servir'] });
    await save('savoir-faire=servir');
    expect(await alertsOf(11)).toEqual([]);
    await publishProfile(client, { skills: ['souder'] });
    const waiter = await publishProfile(client, { skills: ['servir'] });
    const [entry, ...others] = await alertsOf(12);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      topic: 'search-alert',
      userId: company.userId,
      refs: { count: 1, resultIds: [waiter.profileId] },
    });
    expect(await alertsOf(12)).toEqual([]);
    expect(await alertsOf(13)).toEqual([]);
  });

  it('does not tell again of a page that its owner changed, nor of one that comes back', async () => {
    const waiter = await publishProfile(client, { skills: ['servir'] });
    await save('savoir-faire=servir');
    await approveProfile(client, waiter.profileId, { skills: ['servir', 'cuisiner'] });
    expect(await alertsOf(11)).toEqual([]);
    await db.candidate.update({ where: { id: waiter.candidateId }, data: { state: 'paused' } });
    expect(await alertsOf(12)).toEqual([]);
    await db.candidate.update({ where: { id: waiter.candidateId }, data: { state: 'active' } });
    expect(await alertsOf(13)).toEqual([]);
  });

  it('tells of a page that answers since its owner changed it', async () => {
    const cook = await publishProfile(client, { skills: ['cuisiner'] });
    await save('savoir-faire=servir');
    await approveProfile(client, cook.profileId, { skills: ['servir', 'cuisiner'] });
    expect(await alertsOf(11)).toHaveLength(1);
  });

  it('comes every seven days for who asked for a week', async () => {
    await save('savoir-faire=servir', 'weekly');
    await publishProfile(client, { skills: ['servir'] });
    expect(await alertsOf(16)).toEqual([]);
    expect(await alertsOf(17)).toHaveLength(1);
    await publishProfile(client, { skills: ['servir'] });
    expect(await alertsOf(23)).toEqual([]);
    expect(await alertsOf(24)).toHaveLength(1);
  });

  it('comes the next morning, each week too, when it could not be looked for', async () => {
    await save('savoir-faire=servir', 'weekly');
    await publishProfile(client, { skills: ['servir'] });
    await client.query(`ALTER VIEW "PublicProfile" RENAME TO "Away"`);
    try {
      expect(await alertsOf(17)).toEqual([]);
    } finally {
      await client.query(`ALTER VIEW "Away" RENAME TO "PublicProfile"`);
    }
    expect(await alertsOf(17)).toEqual([]);
    expect(await alertsOf(18)).toHaveLength(1);
    await publishProfile(client, { skills: ['servir'] });
    expect(await alertsOf(24)).toEqual([]);
    expect(await alertsOf(25)).toHaveLength(1);
  });

  it('looks into texts only while its owner may read them', async () => {
    await save('q=creperie');
    await publishProfile(client, { skills: ['servir'], aspirations: 'Ouvrir un jour ma crêperie.' });
    await db.company.update({ where: { id: company.companyId }, data: { barred: true } });
    expect(await alertsOf(11)).toEqual([]);
    await db.company.update({ where: { id: company.companyId }, data: { barred: false } });
    expect(await alertsOf(12)).toHaveLength(1);
  });
});

describe('the mail of an alert', () => {
  it('names what anybody may see, links to it, and can be stopped by one press', async () => {
    const search = await save('savoir-faire=servir');
    const { code } = await publishProfile(client, { skills: ['servir', 'cuisiner'], aspirations: 'Secret.' });
    const mail = await compose((await alertsOf(11))[0]);
    expect(mail).toMatchObject({
      to: 'bistrot@exemple.test',
      subject: '1 nouveau profil pour votre recherche',
    });
    expect(mail!.text).toContain(`Profil ${code}`);
    expect(mail!.text).toContain(`http://localhost:3000/competences/${code}`);
    expect(mail!.text).toContain('http://localhost:3000/competences?savoir-faire=servir');
    expect(mail!.text + mail!.html).not.toMatch(/Secret|Prénom|Portville\b.*commune/);
    const token = stopTokenOf(search.id);
    expect(mail!.text).toContain(`http://localhost:3000/alertes/${token}`);
    expect(mail!.headers).toMatchObject({
      'List-Unsubscribe': `<http://localhost:3000/api/alertes/${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    });
  });

  it('is not sent when what was new is public no more, or when the alert was stopped meanwhile', async () => {
    const search = await save('type=stage', 'daily', 'offer');
    const offer = await publishOffer(company.companyId, 'stage', 'Serveur / Serveuse');
    const [entry] = await alertsOf(11);
    expect((await compose(entry))!.text).toContain('Serveur / Serveuse\nStage · Le Bistrot · Valbourg');
    await db.offer.update({ where: { id: offer.id }, data: { filledAt: new Date() } });
    expect(await compose(entry)).toBeNull();
    await db.offer.update({ where: { id: offer.id }, data: { filledAt: null } });
    await stopAlert(stopTokenOf(search.id));
    expect(await compose(entry)).toBeNull();
  });
});

describe('stopping an alert', () => {
  it('keeps the search, and starting again tells nothing of what came meanwhile', async () => {
    const search = await save('savoir-faire=servir');
    expect(await stopAlert(stopTokenOf(search.id))).toBe(true);
    expect(await stopAlert(stopTokenOf(search.id))).toBe(true);
    await publishProfile(client, { skills: ['servir'] });
    expect(await alertsOf(11)).toEqual([]);
    const again = { id: search.id, nom: 'Autre nom', frequence: 'daily' as const };
    await upToDate();
    await transaction((tx) => changeSearch(tx, company, again, day(12)));
    expect(await alertsOf(13)).toEqual([]);
    await publishProfile(client, { skills: ['servir'] });
    expect(await alertsOf(14)).toHaveLength(1);
  });

  it('takes the token of the mail and no other', async () => {
    const search = await save('savoir-faire=servir');
    for (const other of ['0'.repeat(32), 'é'.repeat(32)])
      expect(await stopAlert(`${search.id}.${other}`)).toBe(false);
    expect(await stopAlert(search.id)).toBe(false);
    expect((await db.savedSearch.findUniqueOrThrow({ where: { id: search.id } })).frequency).toBe('daily');
  });
});

describe('a saved search', () => {
  it('is one however its address was written', async () => {
    await save('page=3&savoir-faire=servir&valeur=inconnue');
    await save('savoir-faire=servir&tri=date');
    await save('savoir-faire=servir&rayon=10', 'weekly');
    const kept = await db.savedSearch.findMany({ select: { query: true, frequency: true } });
    expect(kept).toEqual([{ query: 'savoir-faire=servir', frequency: 'weekly' }]);
  });

  it('is refused beyond twenty', async () => {
    for (let page = 0; page < 20; page += 1) await save(`q=mot${page}`, 'never');
    await expect(save('q=encore')).rejects.toThrow('Vous gardez déjà 20 recherches');
    await save('q=mot3', 'daily');
    expect(await db.savedSearch.count()).toBe(20);
    expect(await db.savedSearch.count({ where: { query: 'q=mot3', frequency: 'daily' } })).toBe(1);
  });

  it('is changed by nobody else', async () => {
    const search = await save('savoir-faire=servir');
    const other: CandidateActor = { role: 'candidate', userId: 'x', candidateId: 'x', profileId: 'x' };
    const form = { id: search.id, nom: 'Volée', frequence: 'never' as const };
    await expect(transaction((tx) => changeSearch(tx, other, form, day(11)))).rejects.toThrow();
    expect((await db.savedSearch.findUniqueOrThrow({ where: { id: search.id } })).name).toBe('Ma recherche');
  });

  it('is in what its owner takes away, and goes with the account', async () => {
    await publishProfile(client, { skills: ['servir'] });
    await save('savoir-faire=servir');
    expect((await exportAccount(company)).account?.savedSearches).toMatchObject([
      { name: 'Ma recherche', axis: 'profile', query: 'savoir-faire=servir', frequency: 'daily' },
    ]);
    await transaction((tx) => eraseAccount(tx, company, day(11)));
    expect(await db.savedSearch.count()).toBe(0);
    expect(await db.knownResult.count()).toBe(0);
  });
});
