import { GET as getMenu } from '@/app/api/v1/menus/route';
import { menusOfSearch } from '@/app/_search/menus-of-search';
import { zonesOfSearch } from '@/app/_search/zones-of-search';
import { ANY_ZONE } from '@/components/map/map-types';
import { db } from '@/lib/db';
import { menuAnswer } from '@/lib/open-data/schema';
import type { SearchParams } from '@/lib/search/criteria';
import { closeSearch } from '@/lib/search/engine';
import { findMatches } from '@/lib/search/find-matches';
import { installSmallMission, publishCompany, publishOffer } from '../../support/open-data/publish';

const HONFLEUR = '14333';
const DEAUVILLE = '14220';

beforeEach(async () => {
  await installSmallMission();
  await db.industry.create({ data: { slug: 'commerce', label: 'Commerce' } });
  for (const [at, commune] of [HONFLEUR, HONFLEUR, DEAUVILLE].entries()) {
    const shop = await publishCompany({ name: `Boutique ${at}`, commune, branch: 'commerce' });
    await publishOffer(shop.id, 'stage', 'Découvrir la vente');
    await publishOffer(shop.id, 'emploi', 'Vendre');
    await publishCompany({ name: `Atelier ${at}`, commune });
  }
  await publishCompany({ name: 'Secrete', commune: HONFLEUR, branch: 'commerce', discreet: true });
});
afterEach(closeSearch);

const sum = (counts: (number | undefined)[]) =>
  counts.reduce<number>((total, count) => total + (count ?? 0), 0);

async function search(axis: 'company' | 'offer', params: SearchParams) {
  const found = await findMatches(axis, params);
  return { found, ...(await zonesOfSearch(found)) };
}

describe('the map of a search', () => {
  it('goes on counting the zones that are not chosen, and marks those that are', async () => {
    const all = await search('company', { activite: 'commerce' });
    const chosen = await search('company', { activite: 'commerce', commune: HONFLEUR });
    expect([...chosen.counts]).toEqual([...all.counts]);
    expect(chosen.counts.get(DEAUVILLE)).toBe(1);
    expect(chosen.selected).toEqual([HONFLEUR]);
  });

  it.each<SearchParams>([
    { activite: 'commerce' },
    { activite: 'commerce', commune: HONFLEUR },
    { activite: 'commerce', commune: [HONFLEUR, DEAUVILLE] },
    { commune: HONFLEUR, rayon: '40' },
    { commune: '200066827' },
  ])('has zones that add up to the list, for %j', async (params) => {
    const { found, counts, selected } = await search('company', params);
    const codes = selected.length > 0 ? selected : [...counts.keys()];
    expect(sum(codes.map((code) => counts.get(code)))).toBe(found.total);
    expect(found.total).toBeGreaterThan(0);
  });

  it.each([
    ['company', { activite: 'commerce', commune: DEAUVILLE, rayon: '5', tri: 'distance' }],
    ['company', {}],
    ['offer', { q: 'vendre' }],
    ['offer', { type: 'stage', page: '2' }],
    ['offer', {}],
  ] as const)('has menus that count as it does, for %s %j', async (axis, params) => {
    const { found, counts } = await search(axis, params);
    const address = menusOfSearch(found.state).replace(ANY_ZONE, HONFLEUR);
    const answer = await getMenu(new Request(`http://localhost${address}`));
    const { sections } = menuAnswer.parse(await answer.json());
    const own = sections.filter(({ scope }) => scope === 'recherche');
    expect(sum(own.map(({ label }) => Number.parseInt(label, 10)))).toBe(counts.get(HONFLEUR));
  });
});
