import { GET as getCompanies } from '@/app/api/v1/entreprises/route';
import { GET as getOffers } from '@/app/api/v1/offres/route';
import { explainPlaces } from '@/app/_search/places';
import { db } from '@/lib/db';
import { companiesAnswer, offersAnswer } from '@/lib/open-data/schema';
import { closeSearch } from '@/lib/search/engine';
import { findMatches } from '@/lib/search/find-matches';
import { installSmallMission, publishCompany, publishOffer } from '../../support/open-data/publish';

const HONFLEUR = '14333';
const DEAUVILLE = '14220';
const PONT_L_EVEQUE = '14514';

beforeEach(installSmallMission);
afterEach(() => closeSearch());

const ask = async (door: (request: Request) => Promise<Response>, query: string): Promise<unknown> =>
  (await door(new Request(`http://localhost/api/v1/x${query}`))).json();

/** What the sphere says, computed another way than the project does. */
async function kilometres(one: string, other: string): Promise<number> {
  const at = async (code: string) => {
    const { lat, lon } = await db.commune.findUniqueOrThrow({ where: { code } });
    const [phi, lambda] = [(Number(lat) * Math.PI) / 180, (Number(lon) * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
  };
  const [here, there] = [await at(one), await at(other)];
  return 6371 * Math.acos(here.reduce((sum, part, axis) => sum + part * there[axis]!, 0));
}

describe('companies and offers around a commune', () => {
  it('tell the distance as the crow flies, and those further than the radius are left out', async () => {
    for (const commune of [HONFLEUR, DEAUVILLE, PONT_L_EVEQUE]) {
      const { id } = await publishCompany({ name: `Atelier ${commune}`, commune });
      await publishOffer(id, 'emploi', `Offre ${commune}`);
    }
    const [near, far] = [
      await kilometres(HONFLEUR, DEAUVILLE),
      await kilometres(HONFLEUR, PONT_L_EVEQUE),
    ].sort((one, other) => one - other) as [number, number];
    for (const [radius, expected] of [
      [200, [0, near, far]],
      [Math.floor(far), [0, near]],
      [Math.max(1, Math.floor(near)), [0]],
    ] as const) {
      const query = `?commune=${HONFLEUR}&rayon=${radius}`;
      const companies = companiesAnswer.parse(await ask(getCompanies, query));
      const offers = offersAnswer.parse(await ask(getOffers, query));
      for (const { total, results } of [companies, offers]) {
        expect(total).toBe(expected.length);
        const distances = results.map(({ distanceKm }) => distanceKm!).sort((one, other) => one - other);
        expect(distances).toEqual(expected.map((distance) => expect.closeTo(distance, 0)));
      }
    }
  });

  it('leave discreet companies out, wherever the circle is drawn', async () => {
    const { id } = await publishCompany({ name: 'Secrete', commune: HONFLEUR, discreet: true });
    await publishOffer(id, 'emploi', 'Serveur / Serveuse', DEAUVILLE);
    for (const commune of [HONFLEUR, DEAUVILLE])
      for (const axis of ['company', 'offer'] as const)
        expect((await findMatches(axis, { commune, rayon: '200' })).total).toBe(0);
  });

  it('measure from the nearest of several communes', async () => {
    await publishCompany({ name: 'Ici', commune: DEAUVILLE });
    const query = `?commune=${HONFLEUR}&commune=${DEAUVILLE}&rayon=1`;
    expect(companiesAnswer.parse(await ask(getCompanies, query)).results).toMatchObject([{ distanceKm: 0 }]);
  });
});

describe('where a place is, in words', () => {
  const inCommune = (communeCode: string | null) =>
    ({ name: 'x', communeCode }) as unknown as Parameters<typeof explainPlaces>[1][number];
  const say = async (axis: 'company' | 'offer' | 'partner', params: Record<string, string | string[]>) => {
    const places = [DEAUVILLE, PONT_L_EVEQUE, null].map(inCommune);
    const reasons = await explainPlaces(await findMatches(axis, params), places);
    return places.map((place) => reasons(place));
  };

  it.each(['company', 'offer', 'partner'] as const)(
    'of %s is the commune that was typed, of nobody discreet',
    async (axis) => {
      expect(await say(axis, { q: 'Deauville' })).toEqual([['à Deauville'], [], []]);
    },
  );

  it('is measured from the nearest of several communes, as radius and order are', async () => {
    const communes = [HONFLEUR, DEAUVILLE];
    const [deauville, pont, discreet] = await say('company', { commune: communes, rayon: '50' });
    expect(deauville).toEqual(['à Deauville']);
    const distances = await Promise.all(communes.map((commune) => kilometres(commune, PONT_L_EVEQUE)));
    expect(pont![0]).toContain(`à ${Math.round(Math.min(...distances))} km de `);
    expect(discreet).toEqual([]);
  });
});

describe('a list by distance', () => {
  it.each(['company', 'offer'] as const)('of %s has the nearest first, equals by date', async (axis) => {
    const secret = await publishCompany({ name: 'Secrete', commune: HONFLEUR, discreet: true });
    await publishOffer(secret.id, 'emploi', 'Offre secrète');
    for (const [at, commune] of [PONT_L_EVEQUE, HONFLEUR, DEAUVILLE, HONFLEUR].entries()) {
      const { id } = await publishCompany({ name: `Atelier ${at}`, commune });
      await publishOffer(id, 'emploi', `Offre ${commune}`);
    }
    const view = axis === 'company' ? db.publicCompany : db.publicOffer;
    const { ids } = await findMatches(axis, { commune: HONFLEUR, rayon: '200', tri: 'distance' });
    const communes = await Promise.all(
      ids.map(
        async (id) =>
          (await (view as typeof db.publicCompany).findUniqueOrThrow({ where: { id } })).communeCode!,
      ),
    );
    const distances = await Promise.all(communes.map((commune) => kilometres(HONFLEUR, commune)));
    expect(communes).toHaveLength(4);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  it('falls back to relevance without a commune, and is unknown to profiles', async () => {
    const { state, unknown } = await findMatches('company', { tri: 'distance' });
    expect(state.order).toBe('pertinence');
    expect(unknown).toEqual([{ name: 'tri', value: 'distance', needs: 'commune' }]);
    expect((await findMatches('profile', { tri: 'distance' })).state.order).toBe('pertinence');
    expect((await findMatches('offer', { tri: 'salaire' })).unknown).toEqual([
      { name: 'tri', value: 'salaire' },
    ]);
  });
});

describe('a list', () => {
  it.each(['company', 'offer'] as const)('of %s is empty past its end, and its total stays', async (axis) => {
    const { id } = await publishCompany({ name: 'Seule', commune: HONFLEUR });
    await publishOffer(id, 'stage', 'Menuisier / Menuisière');
    const past = await findMatches(axis, { page: '7' });
    expect(past).toMatchObject({ ids: [], total: 1, pageCount: 1, unknown: [] });
    expect([...past.zones]).toEqual([[HONFLEUR, 1]]);
  });

  it('reports what it does not know and goes on without it', async () => {
    await publishCompany({ name: 'Seule', commune: HONFLEUR });
    const matches = await findMatches('company', {
      ...{ 'savoir-faire': ['poser-du-carrelage', 'voler'], metier: 'Z9999', commune: ['99999', HONFLEUR] },
      ...{ rayon: 'loin', page: '0' },
    });
    expect(matches.unknown).toEqual([
      { name: 'metier', value: 'Z9999' },
      { name: 'savoir-faire', value: 'voler' },
      { name: 'commune', value: '99999' },
      { name: 'rayon', value: 'loin' },
      { name: 'page', value: '0' },
    ]);
    expect(matches.state).toMatchObject({ radius: null, page: 1 });
    expect(matches.state.criteria).toMatchObject({
      'savoir-faire': ['poser-du-carrelage'],
      metier: [],
      commune: [HONFLEUR],
    });
  });

  it('wants every savoir-faire, one of several values of anything else, and all criteria together', async () => {
    await db.skill.create({ data: { slug: 'poncer', label: 'Poncer' } });
    const tile = 'poser-du-carrelage';
    await publishCompany({ name: 'Deux', commune: HONFLEUR, has: [tile, 'poncer'], seeks: [tile] });
    await publishCompany({ name: 'Carrelage', commune: DEAUVILLE, has: [tile], seeks: ['poncer'] });
    const namesOf = async (query: string) => {
      const { results } = companiesAnswer.parse(await ask(getCompanies, query));
      return results.map(({ name }) => name).sort();
    };
    expect(await namesOf(`?savoir-faire=${tile}`)).toEqual(['Carrelage', 'Deux']);
    expect(await namesOf(`?savoir-faire=${tile}&savoir-faire=poncer`)).toEqual(['Deux']);
    expect(await namesOf(`?recherche=${tile}&recherche=poncer`)).toEqual(['Carrelage', 'Deux']);
    expect(await namesOf(`?commune=${HONFLEUR}&commune=${DEAUVILLE}`)).toEqual(['Carrelage', 'Deux']);
    expect(await namesOf(`?savoir-faire=${tile}&commune=${DEAUVILLE}`)).toEqual(['Carrelage']);
    expect(await namesOf(`?savoir-faire=poncer&commune=${DEAUVILLE}`)).toEqual([]);
  });
});
