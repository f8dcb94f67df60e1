import type pg from 'pg';
import { listFrenchCommunes, listFrenchEpci } from '@/lib/territory/france';
import { assignAreas } from '@/lib/territory/rules';

export interface Place {
  readonly code: string;
  readonly population: number;
}

/**
 * Makes all of France the territory: its 35,000 communes, every EPCI, secteurs by the project's own rule. The package
 * tells no coordinates, so nothing here is about distance. Returns the communes.
 */
export async function loadFrance(admin: pg.Client): Promise<Place[]> {
  const communes = [...(await listFrenchCommunes()).values()].flatMap(({ epciCode, ...commune }) =>
    epciCode === null ? [] : [{ ...commune, epciCode, centre: null }],
  );
  const areas = assignAreas(communes);
  const used = new Set(communes.map(({ epciCode }) => epciCode));
  const hearts = new Set(areas.values());
  const epcis = listFrenchEpci().filter(({ code }) => used.has(code));
  await insert(
    admin,
    'Epci',
    ['code', 'name'],
    [epcis.map(({ code }) => code), epcis.map(({ name }) => name)],
  );
  const own = communes.filter(({ code }) => hearts.has(code));
  await insert(
    admin,
    'Area',
    ['code', 'name', 'epciCode'],
    [own.map(({ code }) => code), own.map(({ name }) => name), own.map(({ epciCode }) => epciCode)],
  );
  await insert(
    admin,
    'Commune',
    ['code', 'name', 'population', 'epciCode', 'areaCode'],
    [
      communes.map(({ code }) => code),
      communes.map(({ name }) => name),
      communes.map(({ population }) => population),
      communes.map(({ epciCode }) => epciCode),
      communes.map(({ code }) => areas.get(code)!),
    ],
  );
  return communes;
}

function insert(admin: pg.Client, table: string, columns: string[], values: (string | number)[][]) {
  const types = columns.map((column, at) => `$${at + 1}::${column === 'population' ? 'int' : 'text'}[]`);
  const names = columns.map((column) => `"${column}"`).join(', ');
  return admin.query(`INSERT INTO "${table}" (${names}) SELECT * FROM unnest(${types.join(', ')})`, values);
}
