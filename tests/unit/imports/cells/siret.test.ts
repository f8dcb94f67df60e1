import { isSiret } from '@/lib/imports/cells/siret';

describe('a SIRET number', () => {
  it('has 14 digits and a right check digit', () => {
    expect(['99867987200049', '90450975900000', '90450975900001', '9045097590000'].map(isSiret)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('follows La Poste’s own rule for its sites', () => {
    expect(isSiret('35600000049837')).toBe(true);
    expect(isSiret('35600000049838')).toBe(false);
  });
});
