import { db, transaction } from '@/lib/db';
import { readPack } from '@/lib/territory/pack';
import { loadTerritory } from '@/lib/territory/repository';

const counts = async () => ({
  epcis: await db.epci.count({ where: { inTerritory: true } }),
  areas: await db.area.count(),
  communes: await db.commune.count({ where: { inTerritory: true } }),
});

describe('loading the territory', () => {
  it('fills the tables, and changes nothing the second time', async () => {
    await transaction((tx) => loadTerritory(tx, readPack()));
    const first = await db.commune.findMany({ orderBy: { code: 'asc' } });
    expect(await counts()).toEqual({ epcis: 4, areas: 13, communes: 117 });
    await transaction((tx) => loadTerritory(tx, readPack()));
    expect(await db.commune.findMany({ orderBy: { code: 'asc' } })).toEqual(first);
  });

  it('leaves outside, but keeps, what another territory no longer holds', async () => {
    const pack = readPack();
    await transaction((tx) => loadTerritory(tx, pack));
    const epci = pack.epcis[0]!.code;
    const smaller = {
      ...pack,
      epcis: pack.epcis.slice(0, 1),
      areas: pack.areas.filter((area) => area.epciCode === epci),
      communes: pack.communes.filter((commune) => commune.epciCode === epci),
    };
    await transaction((tx) => loadTerritory(tx, smaller));
    expect(await counts()).toEqual({
      epcis: 1,
      areas: smaller.areas.length,
      communes: smaller.communes.length,
    });
    expect(await db.commune.count()).toBe(117);
  });
});
