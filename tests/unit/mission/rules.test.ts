import { listMissingFacts } from '@/lib/mission/rules';

const complete = {
  ...{ name: 'Mission locale', shortName: 'Essai', town: 'Essai', website: null, email: null },
  ...{ legalForm: 'association', address: '1 rue des Essais', phone: '0100000000' },
  ...{ publicationDirector: 'A. Essai', hostName: 'Hôte', hostAddress: '2 rue', hostPhone: '0100000001' },
  dataProtectionContact: 'donnees@mission.test',
};

describe('the facts that the legal pages need', () => {
  it('are complete without a website or an address for mail', () => {
    expect(listMissingFacts(complete)).toEqual([]);
  });

  it('are named one by one when they are missing or empty', () => {
    expect(listMissingFacts({ ...complete, hostPhone: null, phone: '' })).toEqual(['phone', 'hostPhone']);
  });

  it('are all missing before there is a mission', () => {
    expect(listMissingFacts(null)).toHaveLength(8);
  });
});
