import { db, transaction } from '@/lib/db';
import { importFile } from '@/lib/imports/import-file';
import { actOnOwners } from '@/lib/owners/act-on-owners';
import { correctPaperDate } from '@/lib/owners/correct-paper-date';
import { gestureSchema, paperDateSchema } from '@/lib/owners/schema';
import { installMission } from '../../support/installation';
import { temporaryFile } from '../../support/temporary-file';

const NOW = new Date('2026-12-01T10:00:00Z');
const HEADER = 'numero_dossier;nom;prénom;date_naissance;commune;consentement;charte';

jest.setTimeout(60_000);

/** Version 1 was published in June, version 2 today. */
beforeEach(async () => {
  await installMission();
  await db.charter.updateMany({ data: { publishedAt: new Date('2026-06-01T09:00:00Z') } });
  await db.charter.create({ data: { version: 2, body: 'Charte nouvelle.', publishedAt: NOW } });
});

async function importOne(papers = ';', commune = 'Honfleur') {
  const { report } = await importFile({
    kind: 'candidats',
    file: temporaryFile('candidats.csv', [HEADER, `1;Durand;Ana;01/02/2006;${commune};${papers}`].join('\n')),
    dryRun: false,
    by: 'test',
    today: '2026-12-01',
    now: NOW,
  });
  return report;
}

async function importAna(): Promise<string> {
  await importOne();
  return (await db.candidate.findFirstOrThrow()).id;
}

function record(fiche: string, geste: 'charte' | 'consentement', date: string) {
  const form = { nature: 'candidate', geste, fiche, date, retour: '/conseil/candidats' };
  return transaction((tx) =>
    actOnOwners(tx, { gesture: gestureSchema.parse(form), by: 'conseil', now: NOW }),
  );
}

function correct(fiche: string, papier: string, date: string) {
  const form = paperDateSchema.parse({ nature: 'candidate', fiche, papier, date });
  return transaction((tx) => correctPaperDate(tx, { form, by: 'conseil', now: NOW }));
}

async function signatures() {
  const rows = await db.charterSignature.findMany({
    select: { id: true, signedOn: true, charter: { select: { version: true } } },
  });
  return rows.map(({ signedOn, charter }) => [charter.version, signedOn.toISOString().slice(0, 10)]);
}

const corrections = async () =>
  (await db.auditEvent.findMany({ where: { name: 'paper_date_corrected' } })).map(({ data }) => data);

describe('a charter signed on paper', () => {
  it('counts for the version that was in force on its date: the one of today is still to be signed', async () => {
    const id = await importAna();
    await record(id, 'consentement', '01/11/2026');
    expect(await record(id, 'charte', '01/11/2026')).toBe('ancienne-1-1');
    expect(await signatures()).toEqual([[1, '2026-11-01']]);
    expect(await db.candidate.count({ where: { state: 'active' } })).toBe(0);
    expect(await record(id, 'charte', '01/12/2026')).toBe('charte-1');
    expect(await db.candidate.count({ where: { state: 'active' } })).toBe(1);
  });

  it.each([
    ['before the first charter', '31/05/2025', 'd’avant la première charte'],
    ['to come', '02/12/2026', 'dans l’avenir'],
  ])('is refused with a date %s, and nothing is kept', async (_which, date, reason) => {
    const id = await importAna();
    for (const paper of ['charte', 'consentement'] as const)
      await expect(record(id, paper, date)).rejects.toMatchObject({
        fields: { date: [expect.stringContaining(reason) as string] },
      });
    expect(await signatures()).toEqual([]);
    expect(await db.candidate.findMany({ select: { consentOn: true } })).toEqual([{ consentOn: null }]);
  });
});

describe('the date of a paper in a file', () => {
  it('counts in the same way, and the report says that the version of today is to be signed', async () => {
    const { rejected, warnings } = await importOne('01/11/2026;01/11/2026');
    expect(rejected).toEqual([]);
    expect(warnings).toMatchObject([
      { line: 2, column: 'charte', reason: expect.stringContaining('version 1') as string },
    ]);
    expect(await signatures()).toEqual([[1, '2026-11-01']]);
    expect(await db.candidate.count({ where: { state: 'imported' } })).toBe(1);
  });

  it.each([
    ['a charter before the first', ';31/05/2025', 'charte'],
    ['a consent before the first charter', '31/05/2025;', 'consentement'],
    ['a charter to come', ';02/12/2026', 'charte'],
  ])('refuses the row of %s, which writes nothing', async (_which, papers, column) => {
    expect((await importOne(papers)).rejected).toMatchObject([{ line: 2, column }]);
    expect(await db.candidate.count()).toBe(0);
  });
});

describe('a wrong date of a paper', () => {
  const paperOf = async () => (await db.charterSignature.findFirstOrThrow()).id;

  it('is corrected, and the journal keeps both', async () => {
    const id = await importAna();
    await record(id, 'charte', '01/11/2026');
    await correct(id, await paperOf(), '12/11/2026');
    expect(await signatures()).toEqual([[1, '2026-11-12']]);
    expect(await corrections()).toEqual([{ paper: 'charter', from: '2026-11-01', to: '2026-11-12' }]);
  });

  it('that was of an older charter makes its owner active once it is of today’s', async () => {
    const id = await importAna();
    await record(id, 'consentement', '01/12/2026');
    await record(id, 'charte', '01/11/2026');
    await correct(id, await paperOf(), '01/12/2026');
    expect(await signatures()).toEqual([[2, '2026-12-01']]);
    expect(await db.candidate.count({ where: { state: 'active' } })).toBe(1);
  });

  it('that is of an earlier day counts for the version of that day, and no longer for today’s', async () => {
    const id = await importAna();
    await record(id, 'charte', '01/12/2026');
    await correct(id, await paperOf(), '01/11/2026');
    expect(await signatures()).toEqual([[1, '2026-11-01']]);
  });

  it('stays corrected when the next file still has it', async () => {
    await importOne(';01/12/2026');
    const { id } = await db.candidate.findFirstOrThrow();
    await correct(id, await paperOf(), '01/11/2026');
    expect(await importOne(';01/12/2026', 'Deauville')).toMatchObject({ updated: 1 });
    expect(await signatures()).toEqual([[1, '2026-11-01']]);
  });

  it('of a consent is corrected too', async () => {
    const id = await importAna();
    await record(id, 'consentement', '01/11/2026');
    await correct(id, 'consentement', '11/11/2026');
    expect(await db.candidate.findMany({ select: { consentOn: true } })).toEqual([
      { consentOn: new Date('2026-11-11') },
    ]);
    expect(await corrections()).toEqual([{ paper: 'consent', from: '2026-11-01', to: '2026-11-11' }]);
  });

  it('is not corrected to one that no paper can bear, nor for what was signed on the site', async () => {
    const id = await importAna();
    await record(id, 'charte', '01/11/2026');
    await expect(correct(id, await paperOf(), '02/12/2026')).rejects.toThrow();
    await db.charterSignature.updateMany({ data: { onPaper: false } });
    await expect(correct(id, await paperOf(), '12/11/2026')).rejects.toThrow('plus enregistré');
    expect(await signatures()).toEqual([[1, '2026-11-01']]);
    expect(await corrections()).toEqual([]);
  });
});
