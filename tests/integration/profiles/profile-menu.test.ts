import type pg from 'pg';
import { menusOfSearch } from '@/app/_search/menus-of-search';
import { zonesOfSearch } from '@/app/_search/zones-of-search';
import { ANY_ZONE } from '@/components/map/map-types';
import { db } from '@/lib/db';
import { connect } from '@/lib/embedded-postgres/connect';
import { env } from '@/lib/env';
import { answerOwnPages } from '@/lib/open-data/answers';
import { findProfileMenu } from '@/lib/profiles/profile-menu';
import { toParams } from '@/lib/saved-searches/address';
import type { SearchParams } from '@/lib/search/criteria';
import { closeSearch } from '@/lib/search/engine';
import { findMatches } from '@/lib/search/find-matches';
import { findProfileZone } from '@/lib/search/find-profile-zone';
import { findZoneContents } from '@/lib/territory/contents-repository';
import { installSmallMission, publishPartner } from '../../support/open-data/publish';
import { publishFive, publishProfile } from '../../support/search/publish-profile';

const [HONFLEUR, SAINT_SAUVEUR, BEUZEVILLE, EPCI] = ['14333', '14536', '27065', '200066827'];
const DEAUVILLE = '14220';
const visitor = { mayReadTexts: false };
let client: pg.Client;
let codes: string[];

beforeEach(async () => {
  await installSmallMission();
  await db.skill.create({ data: { slug: 'souder', label: 'Souder' } });
  await publishPartner({ name: 'Toit pour tous', commune: HONFLEUR });
  client = await connect(env.DATABASE_URL);
  // of enough profiles not to join Honfleur, the first with Beuzeville, the second with all the rest of the territory
  await publishFive(client, { commune: SAINT_SAUVEUR });
  await publishFive(client, { commune: DEAUVILLE });
  codes = [];
  for (const skills of [['souder'], ['souder'], ['souder'], ['souder'], ['poser-du-carrelage']])
    codes.push(
      (await publishProfile(client, { commune: HONFLEUR, skills, aspirations: 'chaudronnerie' })).code,
    );
});
afterEach(async () => {
  await closeSearch();
  await client.end();
});

const sectionsOf = async (params: SearchParams, asker = visitor) =>
  (await findProfileMenu(params, asker))?.sections ?? [];

describe('the menu of a zone on the map of profiles', () => {
  it('lists the first profiles there by what anybody may read, and what else the zone has', async () => {
    const [profiles, partners, ...none] = await sectionsOf({ secteur: HONFLEUR, 'savoir-faire': 'souder' });
    expect(none).toEqual([]);
    expect(profiles).toMatchObject({
      scope: 'recherche',
      label: '4 profils',
      href: `/competences?savoir-faire=souder&secteur=${HONFLEUR}`,
    });
    expect(profiles!.entries).toHaveLength(3);
    for (const { label, href } of profiles!.entries) {
      const [code] = codes.filter((one) => href === `/competences/${one}`);
      expect(label).toBe(`${code} : Souder`);
    }
    expect(partners).toMatchObject({ scope: 'zone', label: '1 partenaire' });
  });

  it('shows the few profiles of a secteur with those of a neighbour, under their EPCI, and has none for the secteur', async () => {
    const { code } = await publishProfile(client, { commune: BEUZEVILLE });
    const [profiles] = await sectionsOf({ secteur: EPCI });
    expect(profiles).toMatchObject({ label: '6 profils' });
    expect(profiles!.entries[0]).toEqual({ label: code, href: `/competences/${code}` });
    expect(await findProfileMenu({ secteur: BEUZEVILLE }, visitor)).toBeNull();
  });

  it.each([{}, { secteur: 'hors' }, { secteur: [HONFLEUR, EPCI] }])(
    'is of one zone of that map, not of %j',
    async (params) => {
      expect(await findProfileMenu(params, visitor)).toBeNull();
    },
  );

  it('counts for who is asking what the map counts for them, texts included only for who may read them', async () => {
    for (const asker of [visitor, { mayReadTexts: true }]) {
      const found = await findMatches('profile', { q: 'chaudronnerie' }, asker);
      const { counts } = await zonesOfSearch(found);
      const [, query = ''] = menusOfSearch(found.state).replace(ANY_ZONE, HONFLEUR).split('?');
      const own = (await sectionsOf(toParams(query), asker)).filter(({ scope }) => scope === 'recherche');
      expect(own.map(({ label }) => label)).toEqual(asker.mayReadTexts ? ['5 profils'] : []);
      expect(counts.get(HONFLEUR) ?? 0).toBe(asker.mayReadTexts ? 5 : 0);
    }
  });

  it('is for the pages of this site: no other may read it, no search engine lists it, no shared cache keeps it', async () => {
    const answer = answerOwnPages(new Request('http://localhost/competences/menu'), { sections: [] });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    const held = { headers: { 'If-None-Match': answer.headers.get('etag')! } };
    expect(
      answerOwnPages(new Request('http://localhost/competences/menu', held), { sections: [] }).status,
    ).toBe(304);
  });
});

describe('the page of a zone of that map, for who has no script', () => {
  it('holds all the communes that its menu sums: of a secteur, or of those that show under their EPCI', async () => {
    const totalIn = async (code: string) => {
      const zone = await findProfileZone(code);
      const { partnerIds } = await findZoneContents(zone!.communes.map((commune) => commune.code));
      return partnerIds.length;
    };
    for (const { code } of await db.commune.findMany({ where: { epciCode: EPCI } }))
      await publishPartner({ name: `Partenaire ${code}`, commune: code });
    for (const secteur of [HONFLEUR, EPCI]) {
      const label = (await sectionsOf({ secteur })).find(({ scope }) => scope === 'zone')!.label;
      const total = await totalIn(secteur);
      expect(total).toBeGreaterThan(2);
      expect(label).toBe(`${total} partenaires`);
    }
    expect((await findProfileZone(EPCI))?.name).toMatch(/, secteurs réunis$/);
  });

  it('is there for a secteur whose few profiles show elsewhere, and for no other place', async () => {
    expect(await findProfileZone(BEUZEVILLE)).toMatchObject({ name: 'Beuzeville', epci: { code: EPCI } });
    expect(await findProfileZone('hors')).toBeNull();
  });

  it('holds the secteurs of several EPCI that show together, under a name of no EPCI', async () => {
    const zone = await findProfileZone('territoire');
    expect(zone).toMatchObject({ name: 'Secteurs réunis du territoire', epci: null });
    expect(zone!.secteurs).toContain(DEAUVILLE);
    expect(zone!.secteurs).not.toContain(HONFLEUR);
    expect(zone!.secteurs).not.toContain(BEUZEVILLE);
  });
});
