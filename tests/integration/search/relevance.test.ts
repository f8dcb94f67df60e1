import type pg from 'pg';
import { transaction } from '@/lib/db';
import { connect } from '@/lib/embedded-postgres/connect';
import { loadReferentials } from '@/lib/referentials/load-referentials';
import { closeSearch } from '@/lib/search/engine';
import { findMatches } from '@/lib/search/find-matches';
import { publishProfile } from '../../support/search/publish-profile';
import { testDatabaseUrl } from '../../support/variables';
import { EXPECTED, PEOPLE } from './relevance-list';

let client: pg.Client;
const names = new Map<string, string>();

beforeEach(async () => {
  client = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'postgres'));
  await transaction(loadReferentials);
  await client.query(`
    INSERT INTO "Epci" (code, name) VALUES ('200000001', 'CC du Nord');
    INSERT INTO "Area" (code, name, "epciCode") VALUES ('14001', 'Portville', '200000001');
    INSERT INTO "Commune" (code, name, population, "epciCode", "areaCode") VALUES ('14001', 'Portville', 5000, '200000001', '14001');
    INSERT INTO "Charter" (version, body) VALUES (1, 'La charte.');`);
  for (const [name, { skills, ...content }] of Object.entries(PEOPLE)) {
    const { profileId } = await publishProfile(client, {
      kinds: [],
      ...copied(content),
      skills: [...skills],
    });
    names.set(profileId, name);
  }
});
afterEach(async () => {
  await closeSearch();
  await client.end();
});

const copied = (content: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(content).map(([name, values]) => [name, [...values]]));

const firstFor = async (q: string, count: number) => {
  const { ids } = await findMatches('profile', { q });
  return ids.slice(0, count).map((id) => names.get(id));
};

describe('the search of profiles', () => {
  it(`brings first whom one means, for ${Object.values(EXPECTED).flat().length} questions`, async () => {
    const found: Record<string, unknown> = {};
    const wanted: Record<string, unknown> = {};
    for (const [subject, questions] of Object.entries(EXPECTED)) {
      for (const [q, people] of questions) {
        found[`${subject}: ${q}`] = (await firstFor(q, Math.max(1, people.length))).toSorted();
        wanted[`${subject}: ${q}`] = people.toSorted();
      }
    }
    expect(found).toEqual(wanted);
  });
});
