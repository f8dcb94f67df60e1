import { findWordings } from '@/lib/reviews/wordings/find-wordings';

const quotes = (text: string) => findWordings(text, ['Honfleur']).map(({ why, quote }) => `${why}: ${quote}`);

describe('wordings that stand for a forbidden criterion', () => {
  it('are found as they are written, once each, in reading order', () => {
    expect(quotes('Recherche jeune femme de moins de 25 ans habitant à Deauville.')).toEqual([
      'age: Recherche jeune femme de moins de 25 ans',
      'residence: habitant à Deauville',
    ]);
    expect(quotes('Homme de moins de 30 ans, de nationalité française')).toEqual([
      'age: Homme de moins de 30 ans',
      'origin: de nationalité française',
    ]);
  });

  it('are found without capitals, accents or a preposition', () => {
    expect(quotes('personne habitant honfleur, celibataire')).toEqual([
      'residence: habitant honfleur',
      'family: celibataire',
    ]);
  });

  it('are told from ordinary sentences', () => {
    expect(quotes('Vous accueillez de jeunes enfants. Rajeunir la carte, tenir la salle.')).toEqual([]);
    expect(
      quotes('Au service des habitants de Honfleur, ouvert à tous sans distinction de sexe ni d’âge.'),
    ).toEqual([]);
  });

  it('take no time over a hostile text', () => {
    const hostile = `${'habitant '.repeat(400)}${'jeune '.repeat(400)}${'pas de '.repeat(300)}`;
    expect(quotes(hostile).length).toBeLessThan(20);
  });
});
