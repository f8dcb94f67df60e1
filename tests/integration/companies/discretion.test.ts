import { GET as getFeed } from '@/app/(companies)/offres/flux.xml/route';
import { JobPosting } from '@/app/(companies)/offres/[id]/job-posting';
import { generateMetadata } from '@/app/(companies)/entreprises/[slug]/page';
import { GET as getCompanies } from '@/app/api/v1/entreprises/route';
import { GET as getOffers } from '@/app/api/v1/offres/route';
import { findCompany } from '@/lib/companies/describe-companies';
import { listNews } from '@/lib/companies/repository';
import { setDiscretion } from '@/lib/companies/set-discretion';
import { findCompanyToWrite } from '@/lib/conversations/addressee-repository';
import { db, transaction } from '@/lib/db';
import { countByZone } from '@/lib/observatory/repository';
import { findOffer, listOffersOfCompany } from '@/lib/offers/describe-offers';
import { companiesAnswer, offersAnswer } from '@/lib/open-data/schema';
import { closeSearch } from '@/lib/search/engine';
import { findMatches } from '@/lib/search/find-matches';
import { findEpciContents, findZoneContents } from '@/lib/territory/contents-repository';
import { readPack } from '@/lib/territory/pack';
import { listZoneContents } from '@/lib/territory/zone-contents-repository';
import {
  installSmallMission,
  publishCompany,
  publishNews,
  publishOffer,
} from '../../support/open-data/publish';

const COMMUNE = '14220';
const EPCI = '241400415';
/** Its names, its commune by name, code and postal code, its address, its site, its headcount. */
const OWN = /quettehou|deauville|14220|14800|puits|4321|90000000/i;

let companyId: string;
let offerId: string;
let slug: string;

beforeEach(async () => {
  await installSmallMission();
  const page = {
    postalCode: '14800',
    address: '7 rue du Puits',
    website: 'https://quettehou.example',
    headcount: 4321,
    presentation: 'Nous posons des carrelages.',
  };
  companyId = (await publishCompany({ name: 'Maison Quettehou', commune: COMMUNE, page })).id;
  await db.company.update({ where: { id: companyId }, data: { showAddress: true } });
  offerId = (await publishOffer(companyId, 'emploi', 'Carreleur / Carreleuse', COMMUNE)).id;
  await publishNews(companyId, 'Un nouvel atelier', 'Nous ouvrons un atelier.');
  await transaction((tx) => setDiscretion(tx, { companyId, discreet: true, by: 'test' }));
  slug = (await db.company.findUniqueOrThrow({ where: { id: companyId } })).slug;
});
afterEach(() => closeSearch());

const answerOf = async (door: (request: Request) => Promise<Response>, query = ''): Promise<string> =>
  (await door(new Request(`http://localhost/api/v1/x${query}`))).text();
const withoutIds = (text: string) => text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
const expectSilent = (shown: unknown) => expect(withoutIds(JSON.stringify(shown))).not.toMatch(OWN);

describe('a company that chose discretion', () => {
  it('leaves its address for one that means nothing, each time it hides', async () => {
    expect(slug).toMatch(/^e-[0-9a-f]{16}$/);
    expect(await findCompany('maison-quettehou')).toBeNull();
    await transaction((tx) => setDiscretion(tx, { companyId, discreet: false, by: 'test' }));
    expect(await findCompany('maison-quettehou')).toMatchObject({ name: 'Maison Quettehou' });
    await transaction((tx) => setDiscretion(tx, { companyId, discreet: true, by: 'test' }));
    expect(await findCompany(slug)).toBeNull();
  });

  it('tells nothing of who or where it is on its page, and search engines stay away', async () => {
    const page = await findCompany(slug);
    expect(page).toMatchObject({
      ...{ discreet: true, address: '', postalCode: '', website: '', headcount: null },
      place: { communeCode: null, epciCode: EPCI },
    });
    const metadata = await generateMetadata({ params: Promise.resolve({ slug }) });
    expect(metadata.robots).toEqual({ index: false });
    const news = await listNews(companyId);
    expect(news).toHaveLength(1);
    const offers = await listOffersOfCompany(slug);
    expect(offers).toHaveLength(1);
    expectSilent([page, metadata, news, offers, await findCompanyToWrite(slug, null)]);
  });

  it('nor on its offer, which has no structured data', async () => {
    const offer = await findOffer(offerId);
    expect(offer).toMatchObject({ discreet: true, place: { communeCode: null, epciCode: EPCI } });
    expectSilent(offer);
    expect(await JobPosting({ offer: offer! })).toBeNull();
  });

  it('nor in the feed, nor in the open data, where it has no distance', async () => {
    const feed = await (await getFeed()).text();
    expect(feed).toContain('Carreleur');
    expectSilent(feed);
    const from = `?commune=14333&rayon=30&commune=${EPCI}`;
    const companies = await answerOf(getCompanies, from);
    const offers = await answerOf(getOffers, from);
    expect(companiesAnswer.parse(JSON.parse(companies)).results).toMatchObject([{ slug, distanceKm: null }]);
    expect(offersAnswer.parse(JSON.parse(offers)).results).toMatchObject([{ id: offerId, distanceKm: null }]);
    expectSilent([companies, offers]);
  });

  it('counts at its EPCI and no finer, on the lists, the maps, the pages of places and the observatory', async () => {
    for (const door of [getCompanies, getOffers]) {
      const body = JSON.parse(await answerOf(door)) as { zones: { code: string; count: number }[] };
      expect(body.zones).toMatchObject([{ code: EPCI, count: 1 }]);
    }
    expect(await findZoneContents([COMMUNE])).toEqual({ companyIds: [], offerIds: [], partnerIds: [] });
    expect(await findEpciContents(EPCI)).toEqual({
      companyIds: [companyId],
      offerIds: [offerId],
      partnerIds: [],
    });
    const communes = readPack().communes.map(({ code }) => code);
    expect(await listZoneContents(communes, 9)).toEqual([]);
    expect((await countByZone()).map(({ zone }) => zone)).toEqual([EPCI, EPCI]);
  });

  it.each<Record<string, string>>([
    { commune: COMMUNE },
    { commune: COMMUNE, rayon: '200' },
    { commune: '14333', rayon: '200' },
    { q: 'Quettehou' },
    { q: 'Deauville' },
    { q: '14800' },
    { q: 'Puits' },
  ])('is not found by its name or its place: %p', async (params) => {
    for (const axis of ['company', 'offer'] as const)
      expect((await findMatches(axis, params)).ids).toEqual([]);
  });
});
