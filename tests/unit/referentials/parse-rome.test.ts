import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { compareRows } from '@/lib/referentials/compare-rows';
import { parseRome } from '@/lib/referentials/parse-rome';
import { readRomeFiles } from '@/lib/referentials/read-rome-files';

const tree = `"code_rome","libelle_rome","code_grand_domaine","libelle_grand_domaine","code_domaine_professionel","libelle_domaine_professionel"
"Z1101","Gardien / Gardienne de phare","Z","Métiers de la mer","Z11","Signalisation"
`;
const trades = `"code_rome","code_ogr","libelle_rome"
"Z1101","1","Gardien / Gardienne de phare"
`;
const names = `"code_ogr","libelle_appellation_long","code_rome"
"10","Allumeur / Allumeuse de phare","Z1101"
"11","Allumeur / Allumeuse de phare","Z1101"
"12","Guetteur / Guetteuse, de côte","Z1101"
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rome-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Record<string, string | Uint8Array>) {
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
}

const official = {
  'cr_gd_dp_v4_utf8.csv': tree,
  'unix_referentiel_code_rome_v460_utf8.csv': trades,
  'unix_referentiel_appellation_v460_utf8.csv': names,
};

describe('reading the official data of trades', () => {
  it('finds the three files in a folder and each appellation once', async () => {
    write(official);
    const data = parseRome(await readRomeFiles(folder));
    expect(data.domains).toEqual([
      { code: 'Z', label: 'Métiers de la mer', parentCode: null },
      { code: 'Z11', label: 'Signalisation', parentCode: 'Z' },
    ]);
    expect(data.occupations).toEqual([
      { code: 'Z1101', label: 'Gardien / Gardienne de phare', domainCode: 'Z11' },
    ]);
    expect(data.names.map((row) => row.ogrCode)).toEqual(['10', '12']);
  });

  it('reads the newest release when a folder holds two', async () => {
    const older = trades.replace('de phare', 'de digue');
    write({ ...official, 'unix_referentiel_code_rome_v99_utf8.csv': older });
    const data = parseRome(await readRomeFiles(folder));
    expect(data.occupations[0]?.label).toBe('Gardien / Gardienne de phare');
  });

  it('reads the same from a zip, in a subfolder, among other files', async () => {
    const inside = Object.entries(official).map(([name, text]) => [`csv/${name}`, strToU8(text)]);
    write({ 'rome.zip': zipSync({ ...Object.fromEntries(inside), 'notice.pdf': strToU8('rien') }) });
    const data = parseRome(await readRomeFiles(path.join(folder, 'rome.zip')));
    expect(data.names).toHaveLength(2);
  });

  it('says which file is missing', async () => {
    write({ 'cr_gd_dp_v4_utf8.csv': tree });
    await expect(readRomeFiles(folder)).rejects.toThrow(/lacks unix_referentiel_code_rome….csv/);
  });

  it('says that a path leads nowhere, or to something that is no zip', async () => {
    write({ 'letter.zip': 'not a zip at all' });
    await expect(readRomeFiles(path.join(folder, 'letter.zip'))).rejects.toThrow(/is not a zip file/);
    await expect(readRomeFiles(path.join(folder, 'nowhere'))).rejects.toThrow(/There is no file or folder/);
  });

  it('says which column is missing, and that an address does not answer', async () => {
    write({
      ...official,
      'unix_referentiel_code_rome_v460_utf8.csv': trades.replace('libelle_rome', 'titre'),
    });
    const files = await readRomeFiles(folder);
    expect(() => parseRome(files)).toThrow(/has no column libelle_rome/);
    await expect(readRomeFiles('http://127.0.0.1:9/rome.zip')).rejects.toThrow(/cannot be read/);
  });
});

describe('comparing what is there with what is wanted', () => {
  it('tells added, changed, unchanged and gone rows apart', () => {
    const present = [
      { code: 'A', label: 'one' },
      { code: 'B', label: 'two' },
      { code: 'C', label: 'three' },
    ];
    const wanted = [
      { code: 'A', label: 'one' },
      { code: 'B', label: 'deux' },
      { code: 'D', label: 'four' },
    ];
    expect(compareRows(present, wanted, (row) => row.code)).toEqual({
      added: [{ code: 'D', label: 'four' }],
      changed: [{ code: 'B', label: 'deux' }],
      unchanged: 1,
      goneKeys: ['C'],
    });
  });
});
