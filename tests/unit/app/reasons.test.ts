import { reasonOf, withTextReason } from '@/app/_search/reasons';
import type { Matches } from '@/lib/search/find-matches';

const words = [
  { slug: 'entraide', label: 'entraide' },
  { slug: 'respect', label: 'respect' },
];

describe('why a result is here', () => {
  it('names what was asked for and is there', () => {
    expect(reasonOf('valeurs', words, ['respect', 'audace'])).toEqual(['valeurs : respect']);
  });

  it('says nothing when nothing was asked for', () => {
    expect(reasonOf('valeurs', words, [])).toEqual([]);
  });

  it('says that the words are in the text of those that have them there, and of no other', () => {
    const found = {
      state: { q: 'pain' },
      question: [{ any: [], strong: [], ids: ['c1'] }],
    } as unknown as Matches;
    expect(withTextReason(found, 'c1', [])).toEqual(['« pain » : trouvé dans le texte de la page']);
    expect(withTextReason(found, 'c1', ['à Deauville'])).toEqual(['à Deauville']);
    expect(withTextReason(found, 'c2', [])).toEqual([]);
  });
});
