import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleTown } from '@/lib/territory/example-town';
import { listFrenchCommunes } from '@/lib/territory/france';
import { readPack } from '@/lib/territory/pack';
import { DEFAULT_EPCIS } from '../../support/territory/default-epcis';

/** The pack itself, and what is generated. */
const DATA = /^lib\/(territory\/pack|generated)\//;
const SHORTEST = 6;

async function listPlaceNames(): Promise<string[]> {
  const communes = [...(await listFrenchCommunes()).values()];
  const own = communes.filter(({ epciCode }) => DEFAULT_EPCIS.includes(epciCode ?? ''));
  const departements = new Set(own.map(({ code }) => code.slice(0, 2)));
  return communes
    .filter(({ code, name }) => departements.has(code.slice(0, 2)) && name.length >= SHORTEST)
    .map(({ name }) => name);
}

const listCode = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => /\.(tsx?|mjs|css|json)$/.test(file) && !DATA.test(file));

describe('product rule 7: the code', () => {
  it('names no place of the first mission, nor of its département', async () => {
    const names = await listPlaceNames();
    expect(names).toContain('Honfleur');
    const place = new RegExp(`(?<!\\p{L})(?:Pays d['’]Auge|${names.join('|')})(?!\\p{L})`, 'gu');
    const found = ['app', 'components', 'lib']
      .flatMap(listCode)
      .flatMap((file) => (readFileSync(file, 'utf8').match(place) ?? []).map((name) => `${file}: ${name}`));
    expect(found).toEqual([]);
  });

  it('takes its example of a place from the territory in force', () => {
    const most = Math.max(...readPack().communes.map(({ population }) => population));
    expect(readPack().communes.find(({ name }) => name === exampleTown())?.population).toBe(most);
  });
});
