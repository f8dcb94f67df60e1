import { compareFields } from '@/lib/reviews/compare';

const field = (label: string, ...values: string[]) => ({ label, values });

describe('comparing what is submitted with what is public', () => {
  it('marks the fields that change, also those that are emptied', () => {
    const compared = compareFields(
      [field('Nom', 'Haras'), field('Site'), field('Valeurs', 'respect', 'entraide')],
      [field('Nom', 'Haras'), field('Site', 'https://a.test'), field('Valeurs', 'respect')],
    );
    expect(compared.map(({ label, changed }) => [label, changed])).toEqual([
      ['Nom', false],
      ['Site', true],
      ['Valeurs', true],
    ]);
  });

  it('marks nothing before the first approval', () => {
    expect(compareFields([field('Nom', 'Haras')], null)[0]?.changed).toBe(false);
  });
});
