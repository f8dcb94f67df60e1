import type { ProfileCard } from '@/lib/profiles/profile-cards';
import { explainProfile } from '@/lib/search/explain-profile';

const word = (slug: string, label = slug) => ({ slug, label });
const card: ProfileCard = {
  id: 'p1',
  code: 'ABC234',
  place: { code: '14333', name: 'Honfleur' },
  skills: [
    { ...word('souder'), proof: 'declare' },
    { ...word('traire', 'traire des vaches'), proof: 'diplome' },
  ],
  occupations: [word('A1410', 'Vacher / Vachère')],
  motivations: [word('dehors', 'être dehors')],
  values: [word('respect', 'le respect'), word('entraide', 'l’entraide')],
  kinds: [word('stage', 'Stage')],
  mobilities: [word('scooter', 'En scooter')],
  publishedOn: new Date('2026-11-01'),
};

describe('why a profile answers', () => {
  it('says nothing when nothing was asked', () => {
    expect(explainProfile(card, { q: '', criteria: {}, question: [] })).toEqual({ reasons: [], matched: [] });
  });

  it('counts and names what was asked and found', () => {
    const criteria = {
      'savoir-faire': ['souder', 'traire'],
      valeur: ['respect', 'autre'],
      mobilite: ['scooter'],
    };
    expect(explainProfile(card, { q: '', criteria, question: [] }).reasons).toEqual([
      '2 savoir-faire demandés : souder, traire des vaches',
      '1 valeur partagée : le respect',
      'peut venir en scooter',
    ]);
  });

  it('knows what the words of a question meant', () => {
    const question = [{ any: [{ criterion: 'metier', value: 'A1410' }], strong: [], ids: [] }];
    expect(explainProfile(card, { q: '', criteria: {}, question })).toEqual({
      reasons: ['1 métier demandé : Vacher / Vachère'],
      matched: ['A1410'],
    });
  });

  it('says that it is the one whose code was typed, whatever the case', () => {
    const question = [{ any: [], strong: [], ids: ['p1'] }];
    expect(explainProfile(card, { q: ' abc234 ', criteria: {}, question }).reasons).toEqual([
      'c’est le profil de ce code',
    ]);
  });

  it('names the secteur asked for, typed or chosen, and a domain that was typed', () => {
    const typed = (criterion: string, value: string) => [
      { any: [{ criterion, value }], strong: [], ids: [] },
    ];
    const reasonsOf = (criteria: Record<string, string[]>, question: ReturnType<typeof typed>) =>
      explainProfile(card, { q: '', criteria, question }).reasons;
    expect(reasonsOf({ secteur: ['14333'] }, [])).toEqual(['secteur demandé : Honfleur']);
    expect(reasonsOf({}, typed('secteur', '14333'))).toEqual(['secteur demandé : Honfleur']);
    expect(reasonsOf({}, typed('domaine', 'A14'))).toEqual(['un métier du domaine demandé']);
  });

  it('says when the words are in a text, to those who may read it', () => {
    const question = [{ any: [], strong: [], ids: ['p1'] }];
    expect(explainProfile(card, { q: '', criteria: {}, question }).reasons).toEqual([
      'vos mots sont dans ce que cette personne a écrit',
    ]);
  });
});
