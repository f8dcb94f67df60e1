import { listFrenchCommunes, listFrenchEpci } from '@/lib/territory/france';

describe('the communes of France', () => {
  it('carries every commune with its postal codes and EPCI', async () => {
    const communes = await listFrenchCommunes();
    expect(communes.size).toBeGreaterThan(34_000);
    expect(communes.get('14333')).toMatchObject({
      name: 'Honfleur',
      postalCodes: ['14600'],
      epciCode: '200066827',
      formerNames: ['Vasouy'],
    });
  });

  it('writes the names of EPCI as they are printed', () => {
    expect(listFrenchEpci().find((epci) => epci.code === '241400415')?.name).toBe('CC Cœur Côte Fleurie');
  });
});
