import type pg from 'pg';
import { GET } from '@/app/api/v1/suggestions/route';
import { connect } from '@/lib/embedded-postgres/connect';
import { suggestionsAnswer } from '@/lib/open-data/schema';
import { labelKey } from '@/lib/referentials/label-key';
import { closeSearch } from '@/lib/search/engine';
import { findMatches } from '@/lib/search/find-matches';
import { KIND_LABELS, MOBILITY_LABELS } from '@/lib/search/schema';
import { suggest } from '@/lib/search/suggest';
import { publishProfile } from '../../support/search/publish-profile';
import { plantSearchWorld } from '../../support/search/territory-of-search';
import { testDatabaseUrl } from '../../support/variables';

let client: pg.Client;

beforeEach(async () => {
  client = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'postgres'));
  await plantSearchWorld(client);
});
afterEach(async () => {
  await closeSearch();
  await client.end();
});

const labels = async (typed: string) => (await suggest('profile', typed)).map(({ label }) => label);

describe('what is suggested while somebody types', () => {
  it.each([
    ['the beginning of a trade', 'cuis', 'Cuisinier / Cuisinière'],
    ['capitals without accents', 'CUISINIERE', 'Cuisinier / Cuisinière'],
    ['a plural in the feminine', 'serveuses', 'Serveur / Serveuse en restauration'],
    ['another name of the trade', 'barmai', 'Barman / Barmaid'],
    ['a typing error', 'vachié', 'Vacher / Vachère'],
    ['two words, the last unfinished', 'servir sal', 'servir en salle'],
    ['a motivation', 'equip', 'travailler en équipe'],
    ['a commune, for its secteur', 'petitv', 'Petitval'],
    ['a means of transport', 'scoot', 'En scooter'],
    ['a kind of work in the plural', 'stages', 'Stage'],
    ['a kind of work with a typing error', 'alternence', 'Alternance'],
    ['an everyday name of a kind of work', 'apprentissage', 'Apprentissage'],
  ])('understands %s', async (_, typed, label) => {
    expect(await labels(typed)).toContain(label);
  });

  it('is nothing for one letter, little words or what nothing resembles', async () => {
    for (const typed of ['c', 'de la', 'xyzzyx', '']) expect(await labels(typed)).toEqual([]);
  });

  it('follows the referentials: a new savoir-faire is there, a retired one is not', async () => {
    await client.query(`INSERT INTO "Skill" (slug, label) VALUES ('ferrer', 'ferrer un cheval')`);
    expect(await labels('ferr')).toEqual(['ferrer un cheval']);
    await client.query(`UPDATE "Skill" SET retired = true WHERE slug = 'ferrer'`);
    expect(await labels('ferrer')).toEqual([]);
  });

  it('finds, once taken, those who have it', async () => {
    const { profileId } = await publishProfile(client, { occupations: ['G1602'] });
    await publishProfile(client, { occupations: ['G1803'] });
    const [taken] = await suggest('profile', 'cuisinie');
    expect((await findMatches('profile', { q: taken!.label })).ids).toEqual([profileId]);
    expect((await findMatches('profile', { [taken!.criterion]: taken!.value })).ids).toEqual([profileId]);
  });

  it('is open data with its own description, and refuses what it does not know', async () => {
    const ask = (query: string) => GET(new Request(`http://localhost/api/v1/suggestions?${query}`));
    const answer = suggestionsAnswer.parse(await (await ask('axe=entreprises&q=portv')).json());
    expect(answer.suggestions).toEqual([
      { label: 'Portville', of: 'Commune', parameter: 'commune', value: '14001' },
    ]);
    expect((await ask('axe=lune&q=port')).status).toBe(400);
  });
});

describe('the words of labels', () => {
  it('hold every kind of work and means of transport that the code knows, and no other', async () => {
    const { rows } = await client.query<{ kind: string; value: string; labels: string[] }>(
      `SELECT kind, value, array_agg(DISTINCT label) AS labels FROM "SearchWord" WHERE kind IN ('kind', 'mobility') GROUP BY kind, value`,
    );
    const known = { kind: KIND_LABELS, mobility: MOBILITY_LABELS };
    const expected = Object.entries(known).flatMap(([kind, labels]) =>
      Object.entries(labels).map(([value, label]) => ({
        kind,
        value,
        labels: expect.arrayContaining([label]),
      })),
    );
    expect(rows).toHaveLength(expected.length);
    expect(rows).toEqual(expect.arrayContaining(expected));
  });

  it('have the same singular and masculine in SQL as in imports', async () => {
    const words =
      'serveuses conductrices cuisinieres gardiennes maconnes bergeres naturelles sportives'.split(' ');
    words.push(...'gerantes presidentes employees animaux boulangers bois pas dame animale'.split(' '));
    const { rows } = await client.query<{ word: string; key: string }>(
      'SELECT word, word_key(word) AS key FROM unnest($1::text[]) AS word',
      [words],
    );
    expect(rows.map(({ key }) => key)).toEqual(words.map(labelKey));
  });
});
