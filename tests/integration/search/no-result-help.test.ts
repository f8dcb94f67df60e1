import type pg from 'pg';
import { db } from '@/lib/db';
import { closeSearch } from '@/lib/search/engine';
import { findMatches } from '@/lib/search/find-matches';
import type { SearchAxis } from '@/lib/search/schema';
import { zonesOf } from '@/lib/territory/zones';
import { connect } from '@/lib/embedded-postgres/connect';
import { installSmallMission, publishCompany } from '../../support/open-data/publish';
import { publishFive } from '../../support/search/publish-profile';
import { testDatabaseUrl } from '../../support/variables';

const HONFLEUR = '14333';
const DEAUVILLE = '14220';
const [secteur, neighbour] = (() => {
  const { zones } = zonesOf('area');
  const one = zones.find(({ code }) => code === HONFLEUR)!;
  return [one, zones.find(({ code }) => one.neighbours.includes(code))!];
})();

beforeEach(async () => {
  await installSmallMission();
  await db.skill.create({ data: { slug: 'souder', label: 'Souder' } });
});
afterEach(closeSearch);
afterAll(() => db.$disconnect());

/** Each offer of help leads to as many results as it says. */
async function expectTruth(axis: SearchAxis, wider: readonly { href: string; count: number }[]) {
  for (const { href, count } of wider) {
    const params: Record<string, string[]> = {};
    for (const [name, value] of new URL(href, 'http://site.test').searchParams)
      (params[name] ??= []).push(value);
    expect((await findMatches(axis, params)).total).toBe(count);
  }
}

describe('a search around a commune that finds nothing', () => {
  it('offers the radii within which there is something, then each criterion less', async () => {
    await publishCompany({ name: 'La Forge', commune: DEAUVILLE, seeks: ['souder'] });
    const { wider } = await findMatches('company', { commune: HONFLEUR, recherche: 'souder' });
    expect(wider.map(({ label }) => label)).toEqual([
      'Dans un rayon de 20 km',
      'Dans un rayon de 40 km',
      'Sans « Honfleur »',
    ]);
    expect(wider[0]!.href).toBe('/entreprises?recherche=souder&commune=14333&rayon=20');
    expect(wider[2]!.href).toBe('/entreprises?recherche=souder');
    await expectTruth('company', wider);
  });
});

describe('a search in a secteur that finds nothing', () => {
  let client: pg.Client;

  beforeEach(async () => {
    client = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'postgres'));
    await publishFive(client, { commune: secteur.code });
    await publishFive(client, { commune: DEAUVILLE });
    await publishFive(client, { commune: neighbour.code, skills: ['souder'] });
  });
  afterEach(() => client.end());

  it('offers the secteurs that touch it and its whole EPCI, never a distance', async () => {
    for (const { code } of zonesOf('area').zones)
      if (code !== neighbour.code) await publishFive(client, { commune: code });
    const { wider } = await findMatches('profile', { secteur: secteur.code, 'savoir-faire': 'souder' });
    const labels = wider.map(({ label }) => label);
    expect(labels[0]).toBe(`Secteur voisin : ${neighbour.name}`);
    expect(labels).toContain(`Sans « ${secteur.name} »`);
    expect(labels.join()).not.toContain('km');
    await expectTruth('profile', wider);
  });

  it('offers a neighbour that shows with others under the code of all of them', async () => {
    const { wider } = await findMatches('profile', { secteur: secteur.code, 'savoir-faire': 'souder' });
    expect(wider[0]).toEqual({
      label: 'Secteurs réunis : CC du Pays de Honfleur-Beuzeville',
      href: `/competences?savoir-faire=souder&secteur=${secteur.epciCode}`,
      count: 5,
    });
    await expectTruth('profile', wider);
  });

  it('offers a secteur that shows with others under the code of all of them', async () => {
    const { wider } = await findMatches('profile', { secteur: neighbour.code, 'savoir-faire': 'souder' });
    expect(wider[0]).toMatchObject({
      label: 'Secteurs réunis : CC du Pays de Honfleur-Beuzeville',
      count: 5,
    });
    await expectTruth('profile', wider);
  });
});

describe('a search of which no criterion can be spared', () => {
  it('offers each criterion alone', async () => {
    await publishCompany({ name: 'La Forge', commune: DEAUVILLE, seeks: ['souder'] });
    const { wider } = await findMatches('company', {
      commune: '14001',
      'savoir-faire': 'poser-du-carrelage',
      recherche: 'souder',
    });
    expect(wider.map(({ label, count }) => ({ label, count }))).toContainEqual({
      label: 'Seulement « Souder »',
      count: 1,
    });
    await expectTruth('company', wider);
  });
});
