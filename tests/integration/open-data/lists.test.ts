import type pg from 'pg';
import { GET as getSkills } from '@/app/api/v1/competences/route';
import { GET as getCompanies } from '@/app/api/v1/entreprises/route';
import { GET as getObservatory } from '@/app/api/v1/observatoire/route';
import { GET as getOffers } from '@/app/api/v1/offres/route';
import { GET as getPartners } from '@/app/api/v1/partenaires/route';
import { db } from '@/lib/db';
import { connect } from '@/lib/embedded-postgres/connect';
import { env } from '@/lib/env';
import { observatorySchema } from '@/lib/observatory/schema';
import { companiesAnswer, offersAnswer, partnersAnswer, skillsAnswer } from '@/lib/open-data/schema';
import { closeSearch } from '@/lib/search/engine';
import {
  installSmallMission,
  publishCompany,
  publishOffer,
  publishPartner,
} from '../../support/open-data/publish';
import { publishFive, publishProfile } from '../../support/search/publish-profile';

const HONFLEUR = '14333';
const DEAUVILLE = '14220';
const HONFLEUR_EPCI = '200066827';
/** In the same EPCI as Honfleur. */
const BEUZEVILLE = '27065';
const PARIS = '75056';

let client: pg.Client;

beforeEach(async () => {
  await installSmallMission();
  await db.commune.create({
    data: { code: PARIS, name: 'Paris', postalCodes: ['75001'], population: 2_000_000, inTerritory: false },
  });
  client = await connect(env.DATABASE_URL);
});
afterEach(async () => {
  await closeSearch();
  await client.end();
});

type Door = (request: Request) => Promise<Response>;
const ask = (door: Door, query = '', headers = {}) =>
  door(new Request(`http://localhost/api/v1/x${query}`, { headers }));
const read = async (door: Door, query = ''): Promise<unknown> => (await ask(door, query)).json();
const countOf = (zones: { code: string; count: number }[]) =>
  Object.fromEntries(zones.map(({ code, count }) => [code, count]));

describe('the companies as open data', () => {
  it('count by zone, what is outside under "hors" and a discreet one at its EPCI only', async () => {
    await publishCompany({ name: 'Menuiserie', commune: HONFLEUR });
    await publishCompany({ name: 'Ailleurs', commune: PARIS });
    await publishCompany({ name: 'Maison secrete', commune: HONFLEUR, discreet: true });
    const body = companiesAnswer.parse(
      await read(getCompanies, `?commune=${HONFLEUR}&commune=hors&commune=${HONFLEUR_EPCI}`),
    );
    expect(body.total).toBe(3);
    expect(countOf(body.zones)).toEqual({ [HONFLEUR]: 1, hors: 1, [HONFLEUR_EPCI]: 1 });
    const secret = body.results.find((company) => company.discreet)!;
    expect(secret).toMatchObject({ distanceKm: null, place: { communeCode: null, epciCode: HONFLEUR_EPCI } });
    expect(JSON.stringify(secret)).not.toContain(HONFLEUR);
    expect(secret.name).not.toContain('secrete');
  });

  it('tell the distance from the commune asked for, within the radius', async () => {
    await publishCompany({ name: 'Ici', commune: HONFLEUR });
    await publishCompany({ name: 'Plus loin', commune: DEAUVILLE });
    const body = companiesAnswer.parse(await read(getCompanies, `?commune=${HONFLEUR}&rayon=30`));
    const distances = Object.fromEntries(body.results.map(({ name, distanceKm }) => [name, distanceKm]));
    expect(distances).toEqual({ Ici: 0, 'Plus loin': expect.closeTo(13, -1) });
    expect(companiesAnswer.parse(await read(getCompanies, `?commune=${HONFLEUR}&rayon=5`)).total).toBe(1);
  });

  it('hold one page at a time, and nothing after the end', async () => {
    for (let number = 1; number <= 22; number += 1)
      await publishCompany({ name: `Atelier ${number}`, commune: HONFLEUR });
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(async (page) => companiesAnswer.parse(await read(getCompanies, `?page=${page}`))),
    );
    expect([first, second, third].map((body) => [body!.total, body!.results.length])).toEqual([
      [22, 20],
      [22, 2],
      [22, 0],
    ]);
  });

  it.each([
    '?metier=Z9999',
    '?savoir-faire=voler-dans-les-airs',
    '?commune=99999',
    '?rayon=tres',
    '?rayon=10',
    '?tri=distance',
    '?secteur=14333',
    '?page=0',
  ])('refuse %s', async (query) => {
    const response = await ask(getCompanies, query);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ status: 400, errors: [{ parameter: expect.any(String) }] });
  });

  it('answer 304 until something changes', async () => {
    const tag = (await ask(getCompanies)).headers.get('etag')!;
    expect((await ask(getCompanies, '', { 'If-None-Match': tag })).status).toBe(304);
    await publishCompany({ name: 'Nouvelle', commune: HONFLEUR });
    await closeSearch();
    expect((await ask(getCompanies, '', { 'If-None-Match': tag })).status).toBe(200);
  });
});

describe('offers and partners as open data', () => {
  it('keep a discreet company’s offer at its EPCI, also when the offer names a commune', async () => {
    const open = await publishCompany({ name: 'Menuiserie', commune: HONFLEUR });
    const secret = await publishCompany({ name: 'Maison secrete', commune: HONFLEUR, discreet: true });
    await publishOffer(open.id, 'stage', 'Menuisier / Menuisière', DEAUVILLE);
    await publishOffer(secret.id, 'emploi', 'Serveur / Serveuse', DEAUVILLE);
    const body = offersAnswer.parse(await read(getOffers));
    expect(body.total).toBe(2);
    expect(countOf(body.zones)).toEqual({ [DEAUVILLE]: 1, '241400415': 1 });
    const stages = offersAnswer.parse(await read(getOffers, '?type=stage'));
    expect(stages.results.map(({ title }) => title)).toEqual(['Menuisier / Menuisière']);
    expect(offersAnswer.parse(await read(getOffers, `?commune=${DEAUVILLE}`)).total).toBe(1);
  });

  it('list partners at their commune', async () => {
    await publishPartner({ name: 'Mission mobilite', commune: DEAUVILLE });
    const body = partnersAnswer.parse(await read(getPartners));
    expect(countOf(body.zones)).toEqual({ [DEAUVILLE]: 1 });
    expect(body.results[0]).toMatchObject({ slug: 'mission-mobilite', place: { name: 'Deauville' } });
    expect(body.results[0]!.distanceKm).toBeNull();
  });

  it('tell how far partners are from the commune asked for', async () => {
    await publishPartner({ name: 'Mission mobilite', commune: DEAUVILLE });
    const body = partnersAnswer.parse(await read(getPartners, `?commune=${HONFLEUR}&rayon=30&tri=distance`));
    expect(body.results).toMatchObject([{ distanceKm: expect.closeTo(13, -1) }]);
  });
});

describe('competences as open data', () => {
  it('are numbers only, and a secteur of fewer than five profiles counts with a neighbour, at their EPCI', async () => {
    const skill = await db.skill.findFirstOrThrow();
    await publishFive(client, { commune: DEAUVILLE, skills: [skill.slug] });
    await publishFive(client, { commune: BEUZEVILLE, skills: [skill.slug] });
    const { code } = await publishProfile(client, { commune: HONFLEUR, skills: [skill.slug] });
    const text = JSON.stringify(await read(getSkills));
    const body = skillsAnswer.strict().parse(JSON.parse(text));
    expect(body.total).toBe(11);
    expect(countOf(body.zones)).toEqual({ territoire: 5, [HONFLEUR_EPCI]: 6 });
    expect(body.facets['savoir-faire']).toContainEqual({ value: skill.slug, label: skill.label, count: 11 });
    expect(text).not.toContain(code);
    expect(text).not.toContain(`"${HONFLEUR}"`);
  });

  it('refuse a commune that is no secteur', async () => {
    const { code } = await db.commune.findFirstOrThrow({
      where: { inTerritory: true, code: { notIn: (await db.area.findMany()).map((area) => area.code) } },
    });
    expect((await ask(getSkills, `?secteur=${code}`)).status).toBe(400);
    expect((await ask(getSkills, `?secteur=${HONFLEUR}`)).status).toBe(200);
  });

  it('refuse on other lists the code of secteurs that are joined', async () => {
    expect((await ask(getSkills, '?secteur=territoire')).status).toBe(200);
    expect((await ask(getCompanies, '?commune=territoire')).status).toBe(400);
  });
});

describe('the observatory as open data', () => {
  it('counts what is offered and sought by place, as the lists do', async () => {
    const skill = await db.skill.findFirstOrThrow();
    await publishFive(client, { commune: DEAUVILLE, skills: [skill.slug] });
    await publishFive(client, { commune: BEUZEVILLE, skills: [skill.slug] });
    await publishProfile(client, { commune: HONFLEUR, skills: [skill.slug] });
    await publishCompany({ name: 'Menuiserie', commune: HONFLEUR, seeks: [skill.slug] });
    await publishCompany({ name: 'Maison secrete', commune: HONFLEUR, discreet: true });
    await publishCompany({ name: 'Ailleurs', commune: PARIS });
    const body = observatorySchema.parse(await read(getObservatory));
    const line = (code: string, profiles: number, companies: number) =>
      expect.objectContaining({ code, profiles, companies, offers: 0 });
    expect(body.zones).toHaveLength(4);
    expect(body.zones).toEqual(
      expect.arrayContaining([
        line('territoire', 5, 0),
        line(HONFLEUR_EPCI, 6, 1),
        line(HONFLEUR, 0, 1),
        line('hors', 0, 1),
      ]),
    );
    expect(body.skills).toEqual([
      expect.objectContaining({ slug: skill.slug, profiles: 11, companies: 1, offers: 0 }),
    ]);
  });
});
