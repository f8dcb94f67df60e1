import fc from 'fast-check';
import { eraseCompanyRow } from '@/lib/accounts/erasure-repository';
import { findAddressStanding } from '@/lib/companies/address-repository';
import { listCompanyPlaces } from '@/lib/companies/list-company-places';
import { placeCompanies } from '@/lib/companies/place-companies';
import { setAddressShown } from '@/lib/companies/set-address-shown';
import { setDiscretion } from '@/lib/companies/set-discretion';
import { db, transaction } from '@/lib/db';
import { zonesOf } from '@/lib/territory/zones';
import { installSmallMission, publishCompany } from '../../support/open-data/publish';
import { sireneAnswer, startSirene } from '../../support/sirene/start-sirene';

const HONFLEUR = '14333';
const NOW = new Date('2026-03-02T10:00:00Z');
const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
/** As if the outlines were surveyed. */
const map = { ...zonesOf('commune'), schematic: false };

let sirene: Awaited<ReturnType<typeof startSirene>>;
let answer: Parameters<typeof startSirene>[0];
let pauses: number;

beforeAll(async () => {
  sirene = await startSirene((siret) => answer(siret));
});
afterAll(() => sirene.stop());
beforeEach(async () => {
  await installSmallMission();
  answer = sireneAnswer;
  pauses = 0;
  sirene.asked.length = 0;
});
afterEach(() => expect(sirene.problems).toEqual([]));

const ask = (now = NOW, baseUrl = sirene.baseUrl) =>
  placeCompanies({
    ...{ now, baseUrl, fetch, userAgent: 'Cartemploi (http://localhost)' },
    pause: async () => void (pauses += 1),
  });
const wish = (companyId: string, shown = true) =>
  transaction((tx) => setAddressShown(tx, { companyId, shown, by: 'test' }));
async function publishWishing(name: string, commune = HONFLEUR) {
  const company = await publishCompany({ name, commune });
  await wish(company.id);
  return { id: company.id, siret: company.siret ?? '' };
}
const shown = async (id: string) => (await listCompanyPlaces([id], map)).length === 1;

describe('a company that wants to be shown at its address', () => {
  it('is asked about by its SIRET, and shown in its commune under its name', async () => {
    const { id, siret } = await publishWishing('Maison Mer');
    await publishCompany({ name: 'Maison Terre', commune: HONFLEUR });
    expect(await findAddressStanding(id)).toBe('waiting');
    await ask();
    expect(sirene.asked).toEqual([siret]);
    expect(await findAddressStanding(id)).toBe('shown');
    const [place] = await listCompanyPlaces([id], map);
    const [left, top, right, bottom] = map.zones.find(({ code }) => code === HONFLEUR)!.bbox;
    expect(place).toMatchObject({ label: 'Maison Mer', href: '/entreprises/maison-mer', zone: HONFLEUR });
    expect(place!.x > left && place!.x < right && place!.y > top && place!.y < bottom).toBe(true);
  });

  it('is nowhere on a map of schematic zones', async () => {
    const { id } = await publishWishing('Maison Mer');
    await ask();
    expect(await listCompanyPlaces([id], { ...map, schematic: true })).toEqual([]);
  });

  it.each([
    ['is unknown to SIRENE', () => ({ body: { results: [] } }), 'unknown'],
    ['is answered with 404', () => ({ status: 404, body: '' }), 'unknown'],
    ['is closed', (siret: string) => sireneAnswer(siret, { etat_administratif: 'F' }), 'unknown'],
    [
      'opposed that SIRENE shows it',
      (siret: string) => sireneAnswer(siret, { statut_diffusion_etablissement: 'P' }),
      'unknown',
    ],
    [
      'has no position',
      (siret: string) => sireneAnswer(siret, { latitude: null, longitude: null }),
      'unknown',
    ],
    ['is in another commune', (siret: string) => sireneAnswer(siret, { commune: '14220' }), 'elsewhere'],
  ])('is not shown when it %s, and not asked about again that day', async (_, answered, standing) => {
    answer = answered;
    const { id } = await publishWishing('Maison Mer');
    await ask();
    await ask(minutesLater(60));
    expect(sirene.asked).toHaveLength(1);
    expect(await shown(id)).toBe(false);
    expect(await findAddressStanding(id)).toBe(standing);
  });

  it('keeps its place while SIRENE is out of order, and is asked about again within the hour', async () => {
    const { id } = await publishWishing('Maison Mer');
    await ask();
    const month = minutesLater(31 * 1440);
    answer = () => ({ status: 503, body: 'busy' });
    await ask(month);
    await ask(minutesLater(31 * 1440 + 61), 'http://127.0.0.1:1');
    expect(await shown(id)).toBe(true);
    answer = (siret) => sireneAnswer(siret, { commune: '14220' });
    await ask(minutesLater(31 * 1440 + 122));
    expect(await shown(id)).toBe(false);
  });

  it('does not keep the others waiting when SIRENE always fails on one', async () => {
    const first = await publishWishing('Maison Un');
    const second = await publishWishing('Maison Deux');
    const stubborn = [first, second].sort((a, b) => (a.id < b.id ? -1 : 1))[0]!;
    answer = (siret) => (siret === stubborn.siret ? { status: 503, body: 'busy' } : sireneAnswer(siret));
    await ask();
    await ask(minutesLater(5));
    const shownNow = await Promise.all([first, second].map(({ id }) => shown(id)));
    expect(shownNow.filter(Boolean)).toHaveLength(1);
  });

  it('waits as long as SIRENE asks when it is asked too often, with all the others', async () => {
    for (const name of ['Maison Un', 'Maison Deux', 'Maison Trois']) await publishWishing(name);
    answer = (siret) =>
      sirene.asked.length > 1
        ? { status: 429, headers: { 'retry-after': '1200' }, body: '' }
        : sireneAnswer(siret);
    await ask();
    await ask(minutesLater(5));
    expect(sirene.asked).toHaveLength(2);
    answer = sireneAnswer;
    await ask(minutesLater(21));
    expect(sirene.asked).toHaveLength(4);
    expect(pauses).toBe(2);
  });

  it('does not wait for one whose answer cannot be read', async () => {
    const first = await publishWishing('Maison Un');
    const second = await publishWishing('Maison Deux');
    answer = (siret) => (siret === first.siret ? { body: '<html>' } : sireneAnswer(siret));
    await ask();
    expect([await shown(first.id), await shown(second.id)]).toEqual([false, true]);
  });

  it('is not kept when it takes its wish back while SIRENE is asked', async () => {
    const { id } = await publishWishing('Maison Mer');
    answer = async (siret) => {
      await wish(id, false);
      return sireneAnswer(siret);
    };
    await ask();
    expect(await db.companyPosition.count()).toBe(0);
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['takes its wish back', (id) => wish(id, false)],
    [
      'turns discreet',
      (id) => transaction((tx) => setDiscretion(tx, { companyId: id, discreet: true, by: 'test' })),
    ],
    ['pauses', (id) => db.company.update({ where: { id }, data: { state: 'paused' } })],
    ['is erased', (id) => transaction((tx) => eraseCompanyRow(tx, id, NOW))],
    ['is barred', (id) => db.company.update({ where: { id }, data: { barred: true } })],
    ['has another SIRET', (id) => db.company.update({ where: { id }, data: { siret: '00000000000001' } })],
  ])('is forgotten at once when it %s', async (_, leave) => {
    const { id } = await publishWishing('Maison Mer');
    await ask();
    const before = await db.publicChange.count();
    await leave(id);
    expect(await db.companyPosition.count()).toBe(0);
    expect(await shown(id)).toBe(false);
    expect(await db.publicChange.count()).toBeGreaterThan(before);
  });

  it('cannot be discreet', async () => {
    const { id } = await publishCompany({ name: 'Maison Mer', commune: HONFLEUR, discreet: true });
    await expect(wish(id)).rejects.toThrow(/discrète/);
  });
});

it('a company is shown at its address only if it is public, wants it, hides nothing and is where its page says', async () => {
  const { id } = await publishWishing('Maison Mer');
  const charter = await db.charter.findFirstOrThrow();
  const mostly = fc.integer({ min: 0, max: 5 }).map((drawn) => drawn > 0);
  const facts = fc
    .record({
      company: fc.record({
        showAddress: mostly,
        discreet: mostly.map((no) => !no),
        barred: mostly.map((no) => !no),
        state: fc.constantFrom('active' as const, 'active' as const, 'active' as const, 'paused' as const),
        confirmedAt: mostly.map((confirmed) => (confirmed ? NOW : null)),
      }),
      signed: mostly,
      sameCommune: mostly,
    })
    .filter(({ company }) => !(company.showAddress && company.discreet)); // refused by the database
  await fc.assert(
    fc.asyncProperty(facts, async ({ company, signed, sameCommune }) => {
      await db.company.update({ where: { id }, data: company });
      await db.charterSignature.deleteMany({ where: { companyId: id } });
      const signature = { companyId: id, charterId: charter.id, signedOn: NOW, signer: 'test' };
      if (signed) await db.charterSignature.create({ data: signature });
      // as if no trigger had forgotten it
      const place = { communeCode: sameCommune ? HONFLEUR : '14220', lon: 0.23, lat: 49.42, dueAt: NOW };
      const position = { where: { companyId: id }, create: { companyId: id, ...place }, update: place };
      await db.companyPosition.upsert(position);
      const isPublic =
        company.state === 'active' && !company.barred && company.confirmedAt !== null && signed;
      const wantsIt = company.showAddress && !company.discreet;
      expect(await shown(id)).toBe(isPublic && wantsIt && sameCommune);
    }),
    { numRuns: 60 },
  );
});
