import { findDiscouragedWordings } from '@/lib/reviews/wordings';

describe('wordings that stand for a forbidden criterion', () => {
  it('finds age, sex, nationality and place of residence, once each', () => {
    expect(findDiscouragedWordings('Recherche jeune femme de moins de 25 ans habitant à Deauville.')).toEqual(
      ['jeune femme de moins de 25 ans', 'habitant à Deauville'],
    );
    expect(findDiscouragedWordings('Homme de moins de 30 ans, de nationalité française')).toEqual([
      'Homme de moins de 30 ans',
      'de nationalité française',
    ]);
  });

  it('leaves ordinary sentences alone', () => {
    expect(
      findDiscouragedWordings('Vous accueillez de jeunes enfants. Rajeunir la carte, tenir la salle.'),
    ).toEqual([]);
  });
});
