import { existsSync } from 'node:fs';
import { db, transaction } from '@/lib/db';
import { loadReferentials } from '@/lib/referentials/load-referentials';
import { loadRome } from '@/lib/referentials/load-rome';
import { parseRome } from '@/lib/referentials/parse-rome';
import { readRomeFiles } from '@/lib/referentials/read-rome-files';
import type { RomeData } from '@/lib/referentials/rome-data';

const OFFICIAL = '../shared/referentials/rome-open-data';
const PATIENCE = 60_000;
jest.setTimeout(PATIENCE);

const data: RomeData = {
  domains: [
    { code: 'Z', label: 'Métiers de la mer', parentCode: null },
    { code: 'Z11', label: 'Signalisation', parentCode: 'Z' },
  ],
  occupations: [
    { code: 'Z1101', label: 'Gardien / Gardienne de phare', domainCode: 'Z11' },
    { code: 'Z1102', label: 'Sonneur / Sonneuse de brume', domainCode: 'Z11' },
  ],
  names: [
    { ogrCode: 'X1', label: 'Allumeur / Allumeuse', occupationCode: 'Z1101' },
    { ogrCode: 'X2', label: 'Guetteur / Guetteuse', occupationCode: 'Z1101' },
  ],
};

const load = (wanted: RomeData) => transaction((tx) => loadRome(tx, wanted), PATIENCE);

describe('loading the official data of trades', () => {
  it('adds what is new, and the second time finds nothing to do', async () => {
    const first = await load(data);
    expect(first.occupations).toEqual({ added: 2, changed: 0, unchanged: 0, retired: 0 });
    const again = await load(data);
    expect(again.domains).toEqual({ added: 0, changed: 0, unchanged: 2, retired: 0 });
    expect(again.occupations).toEqual({ added: 0, changed: 0, unchanged: 2, retired: 0 });
    expect(again.names).toEqual({ added: 0, changed: 0, unchanged: 2, retired: 0 });
  });

  it('keeps the id of a trade whose label changed, retires one that is gone and takes it back', async () => {
    await load(data);
    const before = await db.occupation.findUniqueOrThrow({ where: { code: 'Z1101' } });
    const [lighthouse, foghorn] = data.occupations as [
      RomeData['occupations'][number],
      RomeData['occupations'][number],
    ];
    const renamed = { ...lighthouse, label: 'Gardien / Gardienne de feu' };
    const changed = await load({ ...data, occupations: [renamed] });
    expect(changed.occupations).toEqual({ added: 0, changed: 1, unchanged: 0, retired: 1 });
    expect(await db.occupation.findUniqueOrThrow({ where: { code: 'Z1101' } })).toMatchObject({
      id: before.id,
      label: 'Gardien / Gardienne de feu',
    });
    expect((await db.occupation.findUniqueOrThrow({ where: { code: 'Z1102' } })).retired).toBe(true);
    const back = await load({ ...data, occupations: [renamed, foghorn] });
    expect(back.occupations).toEqual({ added: 0, changed: 1, unchanged: 1, retired: 0 });
    expect((await db.occupation.findUniqueOrThrow({ where: { code: 'Z1102' } })).retired).toBe(false);
  });

  it('moves an appellation, drops one that is gone, and keeps our everyday names', async () => {
    await load(data);
    const { id } = await db.occupation.findUniqueOrThrow({ where: { code: 'Z1101' } });
    await db.occupationName.create({ data: { occupationId: id, label: 'Gardien du phare' } });
    const report = await load({
      ...data,
      names: [{ ogrCode: 'X1', label: 'Allumeur / Allumeuse', occupationCode: 'Z1102' }],
    });
    expect(report.names).toEqual({ added: 0, changed: 1, unchanged: 0, retired: 1 });
    const names = await db.occupationName.findMany({
      select: { label: true, occupation: { select: { code: true } } },
      orderBy: { label: 'asc' },
    });
    expect(names.map(({ label, occupation }) => `${occupation.code} ${label}`)).toEqual([
      'Z1102 Allumeur / Allumeuse',
      'Z1101 Gardien du phare',
    ]);
  });

  it('changes nothing at all when one row cannot be written', async () => {
    await load(data);
    const broken = { code: 'Z1103', label: 'Sans domaine', domainCode: 'nowhere' };
    await expect(load({ ...data, occupations: [broken] })).rejects.toThrow();
    expect(await db.occupation.count()).toBe(2);
    expect(await db.occupation.count({ where: { retired: true } })).toBe(0);
  });
});

describe('the short lists', () => {
  it('are added once, and never overwrite what is there', async () => {
    await transaction((tx) => loadReferentials(tx), PATIENCE);
    const skills = await db.skill.count();
    await db.skill.update({ where: { slug: 'tenir-une-caisse' }, data: { label: 'tenir la caisse' } });
    await transaction((tx) => loadReferentials(tx), PATIENCE);
    expect(await db.skill.count()).toBe(skills);
    expect((await db.skill.findUniqueOrThrow({ where: { slug: 'tenir-une-caisse' } })).label).toBe(
      'tenir la caisse',
    );
  });

  if (existsSync(OFFICIAL)) {
    it('agree with the whole official data, which completes them', async () => {
      await transaction((tx) => loadReferentials(tx), PATIENCE);
      const ours = await db.occupation.count();
      const official = parseRome(await readRomeFiles(OFFICIAL));
      const report = await load(official);
      expect(report.occupations).toEqual({ added: 1584 - ours, changed: 0, unchanged: ours, retired: 0 });
      expect(report.domains).toEqual({ added: 0, changed: 0, unchanged: 124, retired: 0 });
      expect(report.names.changed).toBe(0);
    });
  }
});
