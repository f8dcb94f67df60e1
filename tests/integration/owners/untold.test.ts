import { sayEvent } from '@/app/conseil/journal/event-words';
import { db, transaction } from '@/lib/db';
import { importFile } from '@/lib/imports/import-file';
import { inviteOwners } from '@/lib/owners/invite-owners';
import { listOwners } from '@/lib/owners/list-repository';
import { recordConsent, recordNotice } from '@/lib/owners/record-papers';
import { findNextNoticeDue } from '@/lib/owners/untold-repository';
import { JOBS } from '@/lib/worker/jobs';
import { runJob } from '@/lib/worker/schedule';
import { installMission } from '../../support/installation';
import { temporaryFile } from '../../support/temporary-file';

const NOW = new Date('2026-11-22T10:00:00Z');
const DUE = '2026-12-22T00:00:00.000Z';
const ROWS = [
  'numero_dossier;courriel;nom;prénom;date_naissance;commune;consentement',
  '1;ana@b.test;Durand;Ana;01/02/2006;Honfleur;',
  '2;;Élie;Zoé;01/02/2007;Deauville;',
  '3;;Marie;Léo;01/02/2007;Deauville;',
  '4;;Petit;Noé;01/02/2007;Deauville;01/11/2026',
];

const importRows = async (now: Date) => {
  const file = temporaryFile('candidats.csv', ROWS.join('\n'));
  const today = now.toISOString().slice(0, 10);
  return (await importFile({ kind: 'candidats', file, dryRun: false, by: 'test', today, now })).report;
};

async function importFour(): Promise<[string, string, string, string]> {
  await importRows(NOW);
  const rows = await db.candidate.findMany({ orderBy: { fileNumber: 'asc' }, select: { id: true } });
  return rows.map(({ id }) => id) as [string, string, string, string];
}

const night = (day: string) =>
  runJob(
    JOBS.find(({ name }) => name === 'remove-untold')!,
    new Date(`${day}T03:00:00Z`),
  );
const names = async () =>
  (await db.candidate.findMany({ where: { NOT: { firstName: null } }, orderBy: { fileNumber: 'asc' } })).map(
    ({ firstName }) => firstName,
  );
const toTell = async () =>
  (await listOwners('candidate', { query: '', filter: 'a-informer', offset: 0, limit: 10 })).rows;

jest.setTimeout(60_000);
beforeEach(installMission);

describe('somebody who comes from a file', () => {
  it('is to be told within a month: by inviting them, or on paper', async () => {
    const [ana, zoe] = await importFour();
    expect((await toTell()).map(({ name }) => name)).toEqual(['DURAND Ana', 'ÉLIE Zoé', 'MARIE Léo']);
    expect((await toTell()).every(({ noticeDueOn }) => noticeDueOn?.toISOString() === DUE)).toBe(true);
    expect((await findNextNoticeDue())?.toISOString()).toBe(DUE);
    const call = { by: 'conseil', now: NOW };
    await transaction((tx) => inviteOwners(tx, 'candidate', { ...call, ids: [ana] }));
    const on = new Date('2026-11-20T00:00:00Z');
    expect(await transaction((tx) => recordNotice(tx, { ...call, ids: [ana, zoe], on }))).toBe(1);
    expect((await toTell()).map(({ name }) => name)).toEqual(['MARIE Léo']);
    const told = await db.candidate.findMany({
      where: { id: { in: [ana, zoe] } },
      orderBy: { lastName: 'asc' },
    });
    expect(told.map(({ noticeGivenOn }) => noticeGivenOn?.toISOString().slice(0, 10))).toEqual([
      '2026-11-22',
      '2026-11-20',
    ]);
    await night('2027-06-01');
    expect(await names()).toEqual(['Ana', 'Zoé', 'Noé']);
  });

  it('is removed after a month when nobody told them, and the journal says how many', async () => {
    await importFour();
    await night('2026-12-21');
    expect(await names()).toHaveLength(4);
    await night('2026-12-22');
    expect(await names()).toEqual(['Noé']);
    const event = await db.auditEvent.findFirstOrThrow({ where: { name: 'untold_candidates_removed' } });
    expect(event.data).toEqual({ removed: 3 });
    for (const { name } of await db.auditEvent.findMany())
      expect([name, sayEvent(name)]).not.toEqual([name, name]);
    expect(await findNextNoticeDue()).toBeNull();
    await night('2026-12-23');
    expect(await db.auditEvent.count({ where: { name: 'untold_candidates_removed' } })).toBe(1);
  });

  it('may come again by a later file, with a new month', async () => {
    await importFour();
    await night('2026-12-22');
    expect(await importRows(new Date('2027-01-10T10:00:00Z'))).toMatchObject({
      ...{ accepted: 3, unchanged: 1, rejected: [] },
    });
    expect((await findNextNoticeDue())?.toISOString()).toBe('2027-02-10T00:00:00.000Z');
  });

  it('stays once they agreed to be published: what they read said it', async () => {
    const ids = await importFour();
    const on = new Date('2026-11-20T00:00:00Z');
    await transaction((tx) => recordConsent(tx, { ids: [...ids], by: 'conseil', now: NOW, on }));
    await night('2027-06-01');
    expect(await names()).toHaveLength(4);
  });

  it('refuses a notice of tomorrow', async () => {
    const [id] = await importFour();
    const on = new Date('2026-11-23T00:00:00Z');
    await expect(
      transaction((tx) => recordNotice(tx, { ids: [id], by: 'conseil', now: NOW, on })),
    ).rejects.toThrow(/avenir/);
  });
});
