import { reasonOf } from '@/app/_search/reasons';

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
});
