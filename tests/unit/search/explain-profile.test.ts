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
    expect(explainProfile(card, { criteria: {}, question: [] })).toEqual({ reasons: [], matched: [] });
  });

  it('counts and names what was asked and found', () => {
    const criteria = {
      'savoir-faire': ['souder', 'traire'],
      valeur: ['respect', 'autre'],
      mobilite: ['scooter'],
    };
    expect(explainProfile(card, { criteria, question: [] }).reasons).toEqual([
      '2 savoir-faire demandés : souder, traire des vaches',
      '1 valeur partagée : le respect',
      'peut venir en scooter',
    ]);
  });

  it('knows what the words of a question meant', () => {
    const question = [{ any: [{ criterion: 'metier', value: 'A1410' }], strong: [], ids: [] }];
    expect(explainProfile(card, { criteria: {}, question })).toEqual({
      reasons: ['1 métier demandé : Vacher / Vachère'],
      matched: ['A1410'],
    });
  });

  it('says when the words are in a text, to those who may read it', () => {
    const question = [{ any: [], strong: [], ids: ['p1'] }];
    expect(explainProfile(card, { criteria: {}, question }).reasons).toEqual([
      'vos mots sont dans ce que cette personne a écrit',
    ]);
  });
});
