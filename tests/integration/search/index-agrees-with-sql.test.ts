import fc from 'fast-check';
import type pg from 'pg';
import { connect } from '@/lib/embedded-postgres/connect';
import type { TextTerm } from '@/lib/search/index/question';
import { PublicFollower } from '@/lib/search/follow-public';
import {
  approveProfile,
  publishProfile,
  type Planted,
  type PlantedProfile,
} from '../../support/search/publish-profile';
import { askSql, countFacets } from '../../support/search/search-oracle';
import { SHOWN } from '../../support/search/shown';
import { plantSearchWorld } from '../../support/search/territory-of-search';
import { testDatabaseUrl } from '../../support/variables';

const VALUES = {
  'savoir-faire': ['traire', 'souder', 'servir', 'cuisiner', 'conduire'],
  metier: ['A1410', 'G1602', 'G1803'],
  domaine: ['A', 'A14', 'G', 'G16', 'G18'],
  motivation: ['equipe', 'dehors'],
  valeur: ['entraide', 'respect'],
  recherche: ['emploi', 'alternance', 'stage', 'immersion', 'saisonnier'],
  mobilite: ['a_pied', 'velo', 'scooter', 'voiture', 'transports'],
  secteur: ['14001', '14002', '14003', '200000001', '200000002', 'territoire'],
};

const profile: fc.Arbitrary<PlantedProfile> = fc.record({
  commune: fc.constantFrom('14001', '14001', '14002', '14003', '14004'),
  skills: fc.subarray(VALUES['savoir-faire']),
  motivations: fc.subarray(VALUES.motivation),
  values: fc.subarray(VALUES.valeur),
  occupations: fc.subarray(VALUES.metier),
  kinds: fc.subarray(VALUES.recherche),
  mobilities: fc.subarray(VALUES.mobilite),
  aspirations: fc.constant(''),
});
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('publish' as const), profile }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('approve' as const), which: fc.nat(), profile }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('pause' as const, 'resume' as const, 'grow' as const),
      which: fc.nat(),
    }),
  },
);
const few = (values: string[]) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray(values, { maxLength: 2 }) },
  );
const question = fc.record(
  Object.fromEntries(Object.entries(VALUES).map(([name, values]) => [name, few(values)])) as Record<
    keyof typeof VALUES,
    fc.Arbitrary<string[]>
  >,
);

/** A word typed: what it may mean, of that what it means first, and which of those planted have it in their texts. */
const meaning = fc.constantFrom(
  ...Object.entries(VALUES).flatMap(([criterion, values]) => values.map((value) => ({ criterion, value }))),
);
const word = fc.uniqueArray(meaning, { maxLength: 5 }).chain((any) =>
  fc.record({
    any: fc.constant(any),
    strong: fc.subarray(any),
    written: fc.array(fc.nat(), { maxLength: 3 }),
  }),
);
const asked = fc.record({
  criteria: question,
  words: fc.oneof(fc.constant([]), fc.array(word, { maxLength: 3 })),
  page: fc.oneof(
    { weight: 3, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 3 }) },
  ),
});

let client: pg.Client;
let follower: PublicFollower;

beforeEach(async () => {
  client = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'postgres'));
  await plantSearchWorld(client);
  follower = new PublicFollower(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`), (error) => {
    throw error;
  });
  await follower.start();
});
afterEach(async () => {
  await follower.stop();
  await client.end();
});

describe('the index of profiles', () => {
  it('answers as SQL does, whatever was published, changed or withdrawn, and whatever is asked', async () => {
    const planted: Planted[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.array(asked, { minLength: 1, maxLength: 4 }),
        async (steps, questions) => {
          for (const one of steps) await take(one, planted);
          await follower.reached(await publicVersion());
          for (const { criteria, words, page } of questions)
            await expectSameAnswer(criteria, toTerms(words, planted), page);
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('gives the second page after the first, without gap or repetition', async () => {
    for (let made = 0; made < 25; made += 1) await publishProfile(client);
    await follower.reached(await publicVersion());
    const ask = (page: number) =>
      follower.current().indexes.profile.search({ criteria: {}, terms: [], page }).ids;
    expect(ask(1)).toHaveLength(20);
    expect(ask(2)).toEqual((await askSql(client, SHOWN.profile, {}, 2)).ids);
    expect(ask(3)).toEqual([]);
  });
});

type Word = typeof word extends fc.Arbitrary<infer T> ? T : never;

const toTerms = (words: readonly Word[], planted: readonly Planted[]): TextTerm[] =>
  words.map(({ written, ...meant }) => ({
    ...meant,
    ids: written.flatMap((which) => planted[which % Math.max(1, planted.length)]?.profileId ?? []),
  }));

async function expectSameAnswer(criteria: Record<string, string[]>, terms: TextTerm[], page: number) {
  const index = follower.current().indexes.profile;
  const answer = index.search({ criteria, terms, page });
  const oracle = await askSql(client, SHOWN.profile, criteria, page, 'relevance', terms);
  expect({ ids: answer.ids, total: answer.total, zones: Object.fromEntries(answer.zones) }).toEqual(oracle);
  const facets = Object.keys(VALUES).map((name) => [name, Object.fromEntries(answer.facets[name] ?? [])]);
  expect(Object.fromEntries(facets)).toEqual(await countFacets(client, SHOWN.profile, criteria, terms));
  const byDate = index.search({ criteria, terms, page, order: 'date' });
  expect(byDate.ids).toEqual((await askSql(client, SHOWN.profile, criteria, page, 'date', terms)).ids);
}

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(one: Step, planted: Planted[]) {
  if (one.does === 'publish') {
    planted.push(await publishProfile(client, one.profile));
    return;
  }
  const target = planted[one.which % Math.max(1, planted.length)];
  if (!target) return;
  const { candidateId, profileId } = target;
  if (one.does === 'approve') await approveProfile(client, profileId, one.profile);
  if (one.does === 'pause')
    await client.query(`UPDATE "Candidate" SET state = 'paused' WHERE id = $1 AND state = 'active'`, [
      candidateId,
    ]);
  if (one.does === 'resume')
    await client.query(`UPDATE "Candidate" SET state = 'active' WHERE id = $1 AND state = 'paused'`, [
      candidateId,
    ]);
  if (one.does === 'grow')
    await client.query(
      `UPDATE "Candidate" SET "birthDate" = today() - interval '26 years 1 month' WHERE id = $1`,
      [candidateId],
    );
}

async function publicVersion(): Promise<number> {
  const { rows } = await client.query<{ version: string }>(`SELECT version FROM "PublicVersion"`);
  return Number(rows[0]?.version);
}
