import { GET as getMenu } from '@/app/api/v1/menus/route';
import { db } from '@/lib/db';
import { menuAnswer, problemAnswer } from '@/lib/open-data/schema';
import { closeSearch } from '@/lib/search/engine';
import { findMatches } from '@/lib/search/find-matches';
import {
  installSmallMission,
  publishCompany,
  publishOffer,
  publishPartner,
} from '../../support/open-data/publish';

const HONFLEUR = '14333';
const DEAUVILLE = '14220';

beforeEach(async () => {
  await installSmallMission();
  await db.industry.create({ data: { slug: 'commerce', label: 'Commerce' } });
});
afterEach(closeSearch);

const ask = (query: string, headers = {}) =>
  getMenu(new Request(`http://localhost/api/v1/menus?${query}`, { headers }));

async function readMenu(query: string) {
  const { sections } = menuAnswer.parse(await (await ask(query)).json());
  const short = ({ label, entries }: (typeof sections)[number]) =>
    [label, ...entries.map((entry) => entry.label).sort()].join(' | ');
  return {
    found: sections.filter(({ scope }) => scope === 'recherche'),
    inFound: sections.filter(({ scope }) => scope === 'recherche').map(short),
    inZone: sections.filter(({ scope }) => scope === 'zone').map(short),
  };
}

async function publishHonfleur() {
  const shop = await publishCompany({ name: 'Boutique', commune: HONFLEUR, branch: 'commerce' });
  await publishCompany({ name: 'Menuiserie', commune: HONFLEUR });
  await publishCompany({ name: 'Ailleurs', commune: DEAUVILLE, branch: 'commerce' });
  await publishPartner({ name: 'Toit pour tous', commune: HONFLEUR });
  await publishOffer(shop.id, 'stage', 'Découvrir la vente');
  await publishOffer(shop.id, 'emploi', 'Vendre');
  await publishOffer(shop.id, 'saisonnier', 'Vendre en été');
}

/** The whole list that a section leads to. */
async function listBehind(axis: 'company' | 'offer' | 'partner', href: string) {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URL(href, 'http://site.test').searchParams)
    (params[name] ??= []).push(value);
  return findMatches(axis, params);
}

describe('the menu of a commune', () => {
  it('without a search holds everything that is published there', async () => {
    await publishHonfleur();
    expect(await readMenu(`zone=${HONFLEUR}`)).toMatchObject({
      inFound: [],
      inZone: [
        '1 partenaire | Toit pour tous',
        '1 offre de stage | Découvrir la vente',
        '2 offres d’emploi | Vendre | Vendre en été',
        '2 entreprises | Boutique | Menuiserie',
      ],
    });
  });

  it('on a filtered list holds what that list holds there, apart from what the whole commune holds', async () => {
    await publishHonfleur();
    const menu = await readMenu(`axe=entreprises&activite=commerce&tri=distance&zone=${HONFLEUR}`);
    expect(menu.inFound).toEqual(['1 entreprise | Boutique']);
    expect(menu.inZone).toEqual([
      '1 partenaire | Toit pour tous',
      '1 offre de stage | Découvrir la vente',
      '2 offres d’emploi | Vendre | Vendre en été',
    ]);
    const { href } = menu.found[0]!;
    expect(href).toBe(`/entreprises?activite=commerce&commune=${HONFLEUR}&tri=distance`);
    expect((await listBehind('company', href)).total).toBe(1);
  });

  it('on the offers parts the list in internships and jobs, which add up to it', async () => {
    await publishHonfleur();
    expect((await readMenu(`axe=offres&zone=${HONFLEUR}`)).inFound).toEqual([
      '1 offre de stage | Découvrir la vente',
      '2 offres d’emploi | Vendre | Vendre en été',
    ]);
    const { inFound, inZone, found } = await readMenu(`axe=offres&type=emploi&q=vendre&zone=${HONFLEUR}`);
    expect(inFound).toEqual(['1 offre d’emploi | Vendre']);
    expect(inZone).toEqual(['1 partenaire | Toit pour tous', '2 entreprises | Boutique | Menuiserie']);
    expect((await listBehind('offer', found[0]!.href)).total).toBe(1);
  });

  it('is not sent again while it is the same', async () => {
    await publishHonfleur();
    const query = `axe=partenaires&zone=${HONFLEUR}`;
    const tag = (await ask(query)).headers.get('etag')!;
    expect((await ask(query, { 'If-None-Match': tag })).status).toBe(304);
  });

  it.each([
    ['no zone', 'axe=entreprises', 'zone'],
    ['a zone that does not exist', 'zone=99999', 'zone'],
    ['a criterion without its list', `activite=commerce&zone=${HONFLEUR}`, 'activite'],
    ['a criterion of another list', `axe=partenaires&activite=commerce&zone=${HONFLEUR}`, 'activite'],
    ['a value that names nothing', `axe=entreprises&activite=magie&zone=${HONFLEUR}`, 'activite'],
    ['a list by commune with a secteur', `axe=offres&niveau=secteur&zone=${HONFLEUR}`, 'axe'],
  ])('refuses %s', async (_, query, parameter) => {
    const response = await ask(query);
    expect(response.status).toBe(400);
    expect(problemAnswer.parse(await response.json()).errors).toMatchObject([{ parameter }]);
  });
});

describe('the menu of what the map of profiles draws as one zone', () => {
  it('leads to a list as long as it says, however many communes it has', async () => {
    // without a profile all secteurs are joined
    const communes = await db.commune.findMany({ where: { inTerritory: true }, select: { code: true } });
    expect(communes.length).toBeGreaterThan(100);
    for (const { code } of communes) await publishPartner({ name: `Partenaire ${code}`, commune: code });
    const response = await ask('niveau=secteur&zone=territoire');
    const { sections } = menuAnswer.parse(await response.json());
    expect(sections.map(({ label }) => label)).toEqual([`${communes.length} partenaires`]);
    expect((await listBehind('partner', sections[0]!.href)).total).toBe(communes.length);
  });
});
