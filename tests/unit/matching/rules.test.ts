import { fitOf, partsOf } from '@/lib/matching/rules';
import type { EntryValues, Wish } from '@/lib/matching/schema';

const nothing: Wish = { skills: [], occupations: [], values: [], kinds: [], motivations: [], mobility: [] };

/** A hotel looks for two savoir-faire and a trade, for a season. */
const hotel: Wish = {
  ...nothing,
  skills: ['servir', 'accueillir'],
  occupations: ['G1803', 'G1703'],
  values: ['respect', 'entraide'],
  kinds: ['saisonnier', 'emploi'],
  motivations: ['rencontrer-du-monde', 'aider-les-autres'].map((slug) => ({
    slug,
    of: [{ criterion: 'motivation', value: slug }],
  })),
  mobility: ['a_pied', 'scooter', 'voiture'].map((value) => ({ criterion: 'mobilite', value })),
};

const points = (entry: EntryValues) => fitOf(partsOf('profile', hotel), entry).points;

describe('the score of a profile for a company', () => {
  it.each<[string, EntryValues, number]>([
    ['nothing in common', { 'savoir-faire': ['souder'] }, 0],
    ['one savoir-faire: 4', { 'savoir-faire': ['servir', 'souder'] }, 4],
    ['two savoir-faire: 8', { 'savoir-faire': ['servir', 'accueillir'] }, 8],
    ['a trade: 3', { metier: ['G1803'] }, 3],
    ['two trades are worth one: 3', { metier: ['G1803', 'G1703'] }, 3],
    ['two shared values: 4', { valeur: ['respect', 'entraide', 'audace'] }, 4],
    ['a motivation that finds its place: 2', { motivation: ['rencontrer-du-monde', 'etre-dehors'] }, 2],
    ['a kind of contract in common: 2', { recherche: ['saisonnier'] }, 2],
    ['several kinds are worth one: 2', { recherche: ['saisonnier', 'emploi'] }, 2],
    ['a way to come: 1', { mobilite: ['voiture'] }, 1],
    ['on foot or with everything: still 1', { mobilite: ['a_pied', 'scooter', 'voiture'] }, 1],
    [
      'all of it: 8 + 3 + 2 + 2 + 2 + 1',
      {
        'savoir-faire': ['servir', 'accueillir', 'souder'],
        metier: ['G1803'],
        valeur: ['respect'],
        motivation: ['aider-les-autres'],
        recherche: ['emploi'],
        mobilite: ['scooter'],
      },
      18,
    ],
  ])('%s', (_, entry, expected) => {
    expect(points(entry)).toBe(expected);
  });

  it('is the same whoever attested what: proofs, diplomas, ages and places are not among what counts', () => {
    const criteria = new Set(
      partsOf('profile', hotel).flatMap(({ of }) => of.map(({ criterion }) => criterion)),
    );
    expect([...criteria].sort()).toEqual([
      'metier',
      'mobilite',
      'motivation',
      'recherche',
      'savoir-faire',
      'valeur',
    ]);
  });

  it('asks for a savoir-faire or a trade in common, and for nothing else', () => {
    const needed = partsOf('profile', hotel).filter((part) => part.needed);
    expect(needed.map(({ topic }) => topic)).toEqual(['skill', 'occupation']);
  });
});

describe('the score of work for a candidate', () => {
  const waiter: Wish = {
    ...nothing,
    skills: ['servir', 'cuisiner'],
    occupations: ['G1803'],
    values: ['respect'],
    kinds: ['stage'],
    motivations: [
      {
        slug: 'rencontrer-du-monde',
        of: [
          { criterion: 'valeur', value: 'ouverture-aux-autres' },
          { criterion: 'metier', value: 'G1803' },
        ],
      },
    ],
    mobility: [{ criterion: 'commune', value: '14001' }],
  };

  it.each<[string, 'company' | 'offer', EntryValues, number]>([
    ['a company that looks for one of their savoir-faire: 4', 'company', { recherche: ['servir'] }, 4],
    ['in a trade of theirs, which answers a motivation too: 3 + 2', 'company', { metier: ['G1803'] }, 5],
    [
      'a motivation answered twice counts once: 3 + 2',
      'company',
      { metier: ['G1803'], valeur: ['ouverture-aux-autres'] },
      5,
    ],
    ['sharing a value: 2', 'company', { valeur: ['respect'] }, 2],
    ['within their reach: 1', 'company', { commune: ['14001'] }, 1],
    ['an offer of the kind they look for: 4 + 2', 'offer', { recherche: ['cuisiner'], type: ['stage'] }, 6],
    ['an offer of another kind: 4', 'offer', { recherche: ['cuisiner'], type: ['emploi'] }, 4],
  ])('%s', (_, axis, entry, expected) => {
    expect(fitOf(partsOf(axis, waiter), entry).points).toBe(expected);
  });

  it('counts no value for an offer, which has none of its own', () => {
    expect(partsOf('offer', waiter).some(({ topic }) => topic === 'value')).toBe(false);
  });
});
