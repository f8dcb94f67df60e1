import { answeredMotivations, ECHOES, echoOf } from '@/lib/matching/motivation-echoes';
import type { Vocabulary } from '@/lib/search/vocabulary';
import domains from '@/prisma/seed/referentials/occupation-domains.json';
import motivations from '@/prisma/seed/referentials/motivations.json';
import values from '@/prisma/seed/referentials/values.json';

const none = new Map<number, string>();
const vocabulary = {
  skills: none,
  motivations: none,
  values: none,
  industries: none,
  fields: none,
  occupations: new Map([
    [1, { code: 'A1501', domains: ['A15', 'A'] }],
    [2, { code: 'G1803', domains: ['G18', 'G'] }],
  ]),
} as unknown as Vocabulary;

describe('what answers a motivation', () => {
  it('is written in words that the referentials know', () => {
    const known = (rows: { slug: string }[]) => rows.map(({ slug }) => slug);
    expect(known(motivations)).toEqual(expect.arrayContaining(Object.keys(ECHOES)));
    const echoes = Object.values(ECHOES);
    expect(known(values)).toEqual(expect.arrayContaining(echoes.flatMap((echo) => echo.values ?? [])));
    expect(domains.map(({ code }) => code)).toEqual(
      expect.arrayContaining(echoes.flatMap((echo) => echo.domains ?? [])),
    );
  });

  it('names the trades of its domains', () => {
    expect(echoOf('m-occuper-d-animaux', vocabulary).occupations).toEqual(['A1501']);
    expect(echoOf('etre-dehors', vocabulary).occupations).toEqual(['A1501']);
  });

  it('is nothing for a motivation that a mission added', () => {
    expect(echoOf('chanter', vocabulary)).toEqual({ values: [], occupations: [], kinds: [] });
  });
});

describe('the motivations that a company answers', () => {
  it('come from its values, its trades and the contracts it offers', () => {
    const offered = { values: ['environnement'], occupations: ['G1803'], kinds: ['stage'] };
    expect(answeredMotivations(offered, vocabulary)).toEqual([
      'apprendre-un-metier',
      'rencontrer-du-monde',
      'faire-plaisir-a-des-clients',
      'proteger-la-nature',
    ]);
  });
});
