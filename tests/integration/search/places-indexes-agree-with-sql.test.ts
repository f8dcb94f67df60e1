import fc from 'fast-check';
import type pg from 'pg';
import { setDiscretion } from '@/lib/companies/set-discretion';
import { db, transaction } from '@/lib/db';
import { connect } from '@/lib/embedded-postgres/connect';
import type { TextTerm } from '@/lib/search/index/question';
import { PublicFollower } from '@/lib/search/follow-public';
import { placeCriteria } from '@/lib/search/place-criteria';
import { publishCompany, publishOffer, publishPartner } from '../../support/open-data/publish';
import { askSql, countFacets } from '../../support/search/search-oracle';
import { SHOWN } from '../../support/search/shown';
import { plantSearchWorld } from '../../support/search/territory-of-search';
import { testDatabaseUrl } from '../../support/variables';

const COMMUNES = ['14001', '14002', '14003', '14004', '75056'];
/** Degrees of latitude on one meridian, of which each is 111.19 km; Paris has no place. */
const LATITUDES: Record<string, number> = { '14001': 49, '14002': 49.05, '14003': 49.2, '14004': 49.5 };
const ZONES = [...COMMUNES.slice(0, 4), '200000001', '200000002', 'hors'];
const SKILLS = ['traire', 'souder', 'servir'];
const OCCUPATIONS = ['A1410', 'G1602', 'G1803'];
const VALUES = ['entraide', 'respect'];
const FIELDS = ['logement', 'sante'];
const KINDS = ['emploi', 'stage', 'saisonnier'] as const;

const commune = fc.constantFrom(...COMMUNES);
const company = fc.record({
  commune,
  discreet: fc.boolean(),
  branch: fc.constantFrom('batiment', 'commerce'),
  has: fc.subarray(SKILLS),
  seeks: fc.subarray(SKILLS),
  values: fc.subarray(VALUES),
  occupations: fc.subarray(OCCUPATIONS),
});
const offer = fc.record({
  kind: fc.constantFrom(...KINDS),
  commune: fc.option(commune, { nil: undefined }),
  occupations: fc.subarray(OCCUPATIONS),
});
const partner = fc.record({ commune, fields: fc.subarray(FIELDS) });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('company' as const), company }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('offer' as const), of: fc.nat(), offer }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('partner' as const), partner }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom(
        ...(['hide', 'show', 'pause', 'resume', 'fill', 'pausePartner', 'resumePartner'] as const),
      ),
      of: fc.nat(),
    }),
  },
);

const few = (values: readonly string[]) =>
  fc.oneof(fc.constant<string[]>([]), fc.constant<string[]>([]), fc.subarray([...values], { maxLength: 2 }));
const questions = {
  company: fc.record({
    ...{ activite: few(['batiment', 'commerce']), metier: few(OCCUPATIONS), 'savoir-faire': few(SKILLS) },
    ...{ recherche: few(SKILLS), valeur: few(VALUES), commune: few(ZONES) },
  }),
  offer: fc.record({ type: few(KINDS), metier: few(OCCUPATIONS), commune: few(ZONES) }),
  partner: fc.record({ domaine: few(FIELDS), commune: few(ZONES) }),
};
type Axis = keyof typeof questions;
const MEANINGS = {
  company: [...meanings('metier', OCCUPATIONS), ...meanings('valeur', VALUES), ...meanings('commune', ZONES)],
  offer: [...meanings('type', KINDS), ...meanings('metier', OCCUPATIONS), ...meanings('commune', ZONES)],
  partner: [...meanings('domaine', FIELDS), ...meanings('commune', ZONES)],
};
const wordsOf = (axis: Axis) =>
  fc.array(
    fc
      .uniqueArray(fc.constantFrom(...MEANINGS[axis]), { minLength: 1, maxLength: 4 })
      .chain((any) => fc.record({ any: fc.constant(any), strong: fc.subarray(any), ids: fc.constant([]) })),
    { maxLength: 2 },
  );
const details = fc.record({
  radius: fc.option(fc.constantFrom(3, 6, 20, 60, 200), { nil: null }),
  page: fc.constantFrom(1, 1, 2),
});

const database = testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'postgres');
let client: pg.Client;
let follower: PublicFollower;
let idOf: Map<string, number>;
const planted = { companies: [] as string[], offers: [] as string[], partners: [] as string[] };

beforeEach(async () => {
  client = await connect(database);
  await plantSearchWorld(client);
  const { rows } = await client.query<{ word: string; id: number }>(
    `SELECT code AS word, id FROM "Occupation" UNION SELECT slug, id FROM "Value" UNION SELECT slug, id FROM "PartnerField"`,
  );
  idOf = new Map(rows.map(({ word, id }) => [word, id]));
  for (const [code, latitude] of Object.entries(LATITUDES))
    await client.query('UPDATE "Commune" SET lat = $2, lon = 0 WHERE code = $1', [code, latitude]);
  follower = new PublicFollower(database, (error) => {
    throw error;
  });
  await follower.start();
});
afterEach(async () => {
  await follower.stop();
  await client.end();
});

it('the indexes of companies, offers and partners answer as SQL does, whatever was published, hidden or ended, and whatever is asked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 8 }),
      fc.record({ company: questions.company, offer: questions.offer, partner: questions.partner }),
      fc.record({ company: wordsOf('company'), offer: wordsOf('offer'), partner: wordsOf('partner') }),
      details,
      async (steps, asked, words, { radius, page }) => {
        for (const one of steps) await take(one);
        const { rows } = await client.query<{ version: string }>(`SELECT version FROM "PublicVersion"`);
        await follower.reached(Number(rows[0]?.version));
        for (const axis of Object.keys(questions) as Axis[])
          await expectSameAnswer(axis, asked[axis], radius, words[axis], page);
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);

async function expectSameAnswer(
  axis: Axis,
  chosen: Record<string, string[]>,
  radius: number | null,
  terms: TextTerm[],
  page: number,
) {
  const index = follower.current().indexes[axis];
  const state = { axis, q: '', criteria: chosen, radius, order: 'pertinence' as const, page };
  const answer = index.search({ criteria: await placeCriteria(state), terms, page });
  const criteria = { ...chosen, commune: around(chosen.commune ?? [], radius) };
  const said = { ids: answer.ids, total: answer.total, zones: Object.fromEntries(answer.zones) };
  expect(said).toEqual(await askSql(client, SHOWN[axis], criteria, page, 'relevance', terms));
  const names = Object.keys(criteria);
  const facets = names.map((name) => [name, Object.fromEntries(answer.facets[name] ?? [])]);
  expect(Object.fromEntries(facets)).toEqual(await countFacets(client, SHOWN[axis], criteria, terms));
}

/** The chosen zones, with the communes so near one of them, said another way than the project does. */
function around(chosen: readonly string[], radius: number | null): string[] {
  const near = Object.entries(LATITUDES).flatMap(([code, latitude]) =>
    chosen.some((from) => Math.abs((LATITUDES[from] ?? Infinity) - latitude) * 111.19 <= (radius ?? -1))
      ? [code]
      : [],
  );
  return [...new Set([...chosen, ...near])];
}

function meanings(criterion: string, values: readonly string[]) {
  return values.map((value) => ({ criterion, value }));
}

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const ids = (words: readonly string[]) => words.map((word) => idOf.get(word)!);

async function take(one: Step): Promise<void> {
  if (one.does === 'company') {
    const { values, occupations, ...content } = one.company;
    const page = { valueIds: ids(values), occupationIds: ids(occupations) };
    const name = `Maison ${planted.companies.length}`;
    planted.companies.push((await publishCompany({ ...content, name, page })).id);
  } else if (one.does === 'partner') {
    const name = `Aide ${planted.partners.length}`;
    const { commune: place, fields } = one.partner;
    planted.partners.push((await publishPartner({ name, commune: place, fieldIds: ids(fields) })).id);
  } else if (one.does === 'offer') {
    const companyId = pick(planted.companies, one.of);
    const { kind, commune: place, occupations } = one.offer;
    if (!companyId) return;
    const made = await publishOffer(companyId, kind, 'Offre', place, { occupationIds: ids(occupations) });
    planted.offers.push(made.id);
  } else {
    await change(one.does, one.of);
  }
}

async function change(does: Exclude<Step['does'], 'company' | 'offer' | 'partner'>, which: number) {
  const companyId = pick(planted.companies, which) ?? '';
  const partnerId = pick(planted.partners, which) ?? '';
  const offerId = pick(planted.offers, which) ?? '';
  const moves = {
    hide: () => setDiscreet(companyId, true),
    show: () => setDiscreet(companyId, false),
    pause: () =>
      db.company.updateMany({ where: { id: companyId, state: 'active' }, data: { state: 'paused' } }),
    resume: () =>
      db.company.updateMany({ where: { id: companyId, state: 'paused' }, data: { state: 'active' } }),
    fill: () => db.offer.updateMany({ where: { id: offerId }, data: { filledAt: new Date() } }),
    pausePartner: () =>
      db.partner.updateMany({ where: { id: partnerId, state: 'active' }, data: { state: 'paused' } }),
    resumePartner: () =>
      db.partner.updateMany({ where: { id: partnerId, state: 'paused' }, data: { state: 'active' } }),
  };
  await moves[does]();
}

const setDiscreet = (companyId: string, discreet: boolean) =>
  transaction((tx) => setDiscretion(tx, { companyId, discreet, by: 'test' }));

const pick = (of: readonly string[], which: number) => of[which % Math.max(1, of.length)];
