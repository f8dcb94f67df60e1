import type pg from 'pg';
import { db } from '@/lib/db';
import { connect } from '@/lib/embedded-postgres/connect';
import { closeSearch } from '@/lib/search/engine';
import { findMatches } from '@/lib/search/find-matches';
import { publishProfile, type Planted } from '../../support/search/publish-profile';
import { plantSearchWorld } from '../../support/search/territory-of-search';
import { testDatabaseUrl } from '../../support/variables';

let client: pg.Client;
let farmer: Planted, cook: Planted, waiter: Planted, welder: Planted;

beforeEach(async () => {
  client = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'postgres'));
  await plantSearchWorld(client);
  farmer = await publishProfile(client, {
    skills: ['traire', 'conduire'],
    occupations: ['A1410'],
    motivations: ['dehors'],
    mobilities: ['scooter'],
  });
  cook = await publishProfile(client, {
    skills: ['cuisiner'],
    occupations: ['G1602'],
    kinds: ['alternance'],
  });
  waiter = await publishProfile(client, {
    skills: ['servir', 'cuisiner'],
    occupations: ['G1803'],
    values: ['respect'],
    aspirations: 'Ouvrir un jour ma crêperie.',
  });
  welder = await publishProfile(client, { skills: ['souder'], commune: '14003' });
});
afterEach(async () => {
  await closeSearch();
  await client.end();
});
afterAll(() => db.$disconnect());

const asVisitor = async (params: Record<string, string | string[]>) =>
  (await findMatches('profile', params)).ids;
const asCompany = async (q: string) => (await findMatches('profile', { q }, { mayReadTexts: true })).ids;

describe('a search by words', () => {
  it.each([
    ['a plural', 'cuisiniers', () => [cook]],
    ['the feminine of a trade', 'vachère', () => [farmer]],
    ['no accent', 'vachere', () => [farmer]],
    ['another name of the trade', 'barmaid', () => [waiter]],
    ['a word of a savoir-faire', 'vaches', () => [farmer]],
    ['a noun for its verb', 'soudure', () => [welder]],
    ['a typing error', 'seveuse', () => [waiter]],
    ['a motivation', 'dehors', () => [farmer]],
    ['a value', 'respect', () => [waiter]],
    ['a means of transport', 'scooter', () => [farmer]],
    ['a kind of search in other words', 'apprentissage', () => [cook]],
    ['two words that both must hold', 'tracteur vaches', () => [farmer]],
    ['words of which one does not hold', 'tracteur respect', () => []],
    ['a whole savoir-faire', 'servir en salle', () => [waiter]],
  ])('understands %s', async (_, q, expected) => {
    expect(await asVisitor({ q })).toEqual(expected().map(({ profileId }) => profileId));
  });

  it('finds a profile by the code that somebody copied', async () => {
    expect(await asVisitor({ q: cook.code.toLowerCase() })).toEqual([cook.profileId]);
  });

  it('puts what was meant word for word before what comes close', async () => {
    expect(await asVisitor({ q: 'cuisiner' })).toEqual([waiter.profileId, cook.profileId]);
    expect(await asVisitor({ q: 'cuisine' })).toEqual([cook.profileId, waiter.profileId]);
  });

  it('looks into aspirations only for those who may read them', async () => {
    expect(await asVisitor({ q: 'crêperie' })).toEqual([]);
    expect(await asCompany('creperie')).toEqual([waiter.profileId]);
  });

  it('looks there too for a word that begins a label which nobody holds', async () => {
    await client.query(`INSERT INTO "Skill" (slug, label) VALUES ('ferrer', 'ferronnerie d’art')`);
    const { profileId } = await publishProfile(client, { aspirations: 'Apprendre la ferronnerie.' });
    expect(await asCompany('ferronnerie')).toEqual([profileId]);
    expect(await asVisitor({ q: 'ferronnerie' })).toEqual([]);
  });

  it('keeps the criteria chosen beside the words', async () => {
    expect(await asVisitor({ q: 'cuisiner', valeur: 'respect' })).toEqual([waiter.profileId]);
  });
});

describe('a search that finds nothing', () => {
  it('says which criterion to drop, and how many that would find', async () => {
    const { wider } = await findMatches('profile', { 'savoir-faire': ['souder', 'traire'] });
    expect(wider).toEqual([
      { label: 'Sans « souder »', href: '/competences?savoir-faire=traire', count: 1 },
      { label: 'Sans « traire des vaches »', href: '/competences?savoir-faire=souder', count: 1 },
    ]);
  });

  it('does not ask whether another word was meant where the words alone find something', async () => {
    const { wider } = await findMatches('profile', { q: 'cuisiner', 'savoir-faire': 'traire' });
    expect(wider.map(({ label }) => label)).toEqual(['Sans « traire des vaches »', 'Sans « cuisiner »']);
  });

  it('asks whether another word was meant', async () => {
    const { wider } = await findMatches('profile', { q: 'xylophone soudddage' });
    expect(wider.map(({ label }) => label)).toContain('Vouliez-vous dire « souder »');
  });
});

describe('the values offered to choose from', () => {
  it('count what choosing them would find, chosen ones staying in the list', async () => {
    const { options } = await findMatches('profile', { 'savoir-faire': 'cuisiner', recherche: 'stage' });
    expect(options.recherche).toEqual([
      { value: 'alternance', label: 'Alternance', count: 1 },
      { value: 'emploi', label: 'Emploi', count: 1 },
      { value: 'stage', label: 'Stage', count: 0 },
    ]);
  });
});
