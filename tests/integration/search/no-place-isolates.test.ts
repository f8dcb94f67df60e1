import fc from 'fast-check';
import type pg from 'pg';
import { GET as getSkills } from '@/app/api/v1/competences/route';
import { GET as getObservatory } from '@/app/api/v1/observatoire/route';
import { connect } from '@/lib/embedded-postgres/connect';
import { env } from '@/lib/env';
import { observatorySchema } from '@/lib/observatory/schema';
import { skillsAnswer } from '@/lib/open-data/schema';
import { listProfileCards } from '@/lib/profiles/profile-cards';
import { findProfileMenu } from '@/lib/profiles/profile-menu';
import { toParams } from '@/lib/saved-searches/address';
import { closeSearch } from '@/lib/search/engine';
import { findMatches } from '@/lib/search/find-matches';
import { listAnswers } from '@/lib/search/list-answers';
import { readPack } from '@/lib/territory/pack';
import { installSmallMission } from '../../support/open-data/publish';
import { publishProfile, type Planted } from '../../support/search/publish-profile';

const MOST = 40;
const SKILL = 'poser-du-carrelage';
const visitor = { mayReadTexts: false };
const { areas, epcis } = readPack();
/** All that `secteur=` takes. */
const CODES = [...areas.map(({ code }) => code), ...epcis.map(({ code }) => code), 'territoire'];

let client: pg.Client;
let planted: Planted[];
let skilled: Set<string>;

beforeEach(async () => {
  await installSmallMission();
  client = await connect(env.DATABASE_URL);
  planted = [];
  for (let made = 0; made < MOST; made += 1)
    planted.push(await publishProfile(client, { commune: '14333', skills: made % 2 === 0 ? [SKILL] : [] }));
  skilled = new Set(planted.flatMap(({ profileId }, made) => (made % 2 === 0 ? [profileId] : [])));
});
afterEach(async () => {
  await closeSearch();
  await client.end();
});

it('somebody who reads every page, filter, file and map tells apart no place of fewer than five profiles', async () => {
  const place = fc.oneof(
    fc.constantFrom('14333', '14514', '14220'),
    fc.constantFrom(...areas.map(({ code }) => code)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(place, { maxLength: MOST }), async (places) => {
      await publishIn(places);
      const found = await findByCode();
      expectNobodyIsolated(found, places.length);
      await expectCardsTell(found);
      await expectCountsTell(found);
      await expectHelpTells(found);
    }),
    { numRuns: 12 },
  );
}, 120_000);

/** Nobody is public but one profile in each of these secteurs, as often as each is named. */
async function publishIn(places: readonly string[]): Promise<void> {
  const ids = planted.map(({ candidateId }) => candidateId);
  await client.query(
    `UPDATE "Candidate" c SET state = CASE WHEN p.place IS NULL THEN 'paused' ELSE 'active' END::"OwnerState",
        "communeCode" = coalesce(p.place, "communeCode")
       FROM unnest($1::text[], $2::text[]) AS p(id, place) WHERE c.id = p.id`,
    [ids, ids.map((_, at) => places[at] ?? null)],
  );
  await closeSearch();
}

type Found = ReadonlyMap<string, readonly string[]>;

/** The profiles that each place finds, as the list and the alerts do. */
async function findByCode(): Promise<Found> {
  const found = new Map<string, string[]>();
  for (const code of CODES)
    found.set(code, await listAnswers('profile', { secteur: code }, { ...visitor, most: MOST }));
  return found;
}

/** Those whom the same places find can be told from the others by adding and subtracting, and by nothing finer. */
function expectNobodyIsolated(found: Found, total: number): void {
  const alike = new Map<string, number>();
  for (const id of new Set([...found.values()].flat())) {
    const places = CODES.filter((code) => found.get(code)!.includes(id)).join();
    alike.set(places, (alike.get(places) ?? 0) + 1);
  }
  expect([...alike.values()].reduce((sum, each) => sum + each, 0)).toBe(total);
  for (const [places, count] of alike)
    expect({ places, isEnough: count >= 5 || (count === total && places === 'territoire') }).toEqual({
      places,
      isEnough: true,
    });
}

async function expectCardsTell(found: Found): Promise<void> {
  for (const [code, ids] of found)
    expect((await listProfileCards(ids)).map(({ place }) => place.code)).toEqual(ids.map(() => code));
}

/** Counts say of each place what its list says, with a criterion too. */
async function expectCountsTell(found: Found): Promise<void> {
  const all = countsOf(found, () => true);
  const some = countsOf(found, (id) => skilled.has(id));
  expect(byCode(skillsAnswer.parse(await read(getSkills)).zones)).toEqual(all);
  const { facets } = await findMatches('profile', { secteur: '14333' });
  expect(Object.fromEntries(facets.secteur!)).toEqual(all);
  const filtered = skillsAnswer.parse(await read(getSkills, `?savoir-faire=${SKILL}`));
  expect(byCode(filtered.zones)).toEqual(some);
  const observatory = observatorySchema.parse(await read(getObservatory));
  expect(profilesIn(observatory.zones)).toEqual(all);
  expect(profilesIn(observatory.skills.find(({ slug }) => slug === SKILL)?.zones ?? [])).toEqual(some);
  for (const code of CODES) {
    const total = all[code] ?? 0;
    expect(skillsAnswer.parse(await read(getSkills, `?secteur=${code}`)).total).toBe(total);
    const menu = await findProfileMenu({ secteur: code }, visitor);
    const label = menu?.sections.find(({ scope }) => scope === 'recherche')?.label ?? '0';
    expect(Number.parseInt(label, 10)).toBe(total);
  }
}

/** What is offered to somebody who found nothing counts what its own list would hold. */
async function expectHelpTells(found: Found): Promise<void> {
  for (const { code } of areas) {
    const { wider } = await findMatches('profile', { secteur: code, q: 'zzzzz' });
    for (const { href, count } of wider) {
      const { secteur = CODES } = toParams(href.split('?')[1] ?? '') as { secteur?: string[] };
      expect(count).toBe(new Set(secteur.flatMap((one) => found.get(one) ?? [])).size);
    }
  }
}

const read = async (door: (request: Request) => Promise<Response>, query = ''): Promise<unknown> =>
  (await door(new Request(`http://localhost/api/v1/x${query}`))).json();
const byCode = (zones: readonly { code: string; count: number }[]) =>
  Object.fromEntries(zones.map(({ code, count }) => [code, count]));
const profilesIn = (zones: readonly { code: string; profiles: number }[]) =>
  Object.fromEntries(zones.map(({ code, profiles }) => [code, profiles]));
const countsOf = (found: Found, isCounted: (id: string) => boolean): Record<string, number> =>
  Object.fromEntries(
    [...found].flatMap(([code, ids]) => {
      const count = ids.filter(isCounted).length;
      return count > 0 ? [[code, count]] : [];
    }),
  );
