import { db, transaction } from '@/lib/db';
import { importFile } from '@/lib/imports/import-file';
import { inviteOwners } from '@/lib/owners/invite-owners';
import { listOwners } from '@/lib/owners/list-repository';
import { recordConsent, recordPaperCharter } from '@/lib/owners/record-papers';
import { installMission } from '../../support/installation';
import { temporaryFile } from '../../support/temporary-file';

const NOW = new Date('2026-11-22T10:00:00Z');
const day = (text: string) => new Date(`${text}T00:00:00Z`);

const ROWS = [
  'numero_dossier;courriel;nom;prénom;date_naissance;commune',
  '1;ana@b.test;Durand;Ana;01/02/2006;Honfleur',
  '2;;Élie;Zoé;01/02/2010;Deauville',
];

async function importTwo(): Promise<string[]> {
  await importFile({
    kind: 'candidats',
    file: temporaryFile('candidats.csv', ROWS.join('\n')),
    dryRun: false,
    ...{ by: 'test', today: '2026-11-22', now: NOW },
  });
  const rows = await db.candidate.findMany({ orderBy: { fileNumber: 'asc' }, select: { id: true } });
  return rows.map(({ id }) => id);
}

const all = { query: '', filter: 'tous' as const, offset: 0, limit: 10 };

jest.setTimeout(60_000);
beforeEach(installMission);

describe('a counsellor’s gestures on many owners', () => {
  it('makes candidates active once both papers are recorded', async () => {
    const ids = await importTwo();
    const call = { ids, by: 'conseil', now: NOW, on: day('2026-11-02') };
    expect((await transaction((tx) => recordPaperCharter(tx, 'candidate', call))).count).toBe(2);
    expect(await db.candidate.count({ where: { state: 'active' } })).toBe(0);
    expect(await transaction((tx) => recordConsent(tx, call))).toBe(2);
    expect(await db.candidate.count({ where: { state: 'active' } })).toBe(2);
    expect((await transaction((tx) => recordPaperCharter(tx, 'candidate', call))).count).toBe(0);
  });

  it('refuses a paper of tomorrow', async () => {
    const ids = await importTwo();
    const call = { ids, by: 'conseil', now: NOW, on: day('2026-11-24') };
    await expect(transaction((tx) => recordPaperCharter(tx, 'candidate', call))).rejects.toThrow(/avenir/);
  });

  it('invites those who have an address and says how many have none', async () => {
    const ids = await importTwo();
    const answer = await transaction((tx) => inviteOwners(tx, 'candidate', { ids, by: 'conseil', now: NOW }));
    expect(answer).toEqual({ invited: 1, unreachable: 1 });
    expect(await db.user.findMany({ select: { email: true, role: true } })).toEqual([
      { email: 'ana@b.test', role: 'candidate' },
    ]);
    expect(await db.outboxEntry.count({ where: { topic: 'invitation' } })).toBe(1);
    expect((await db.candidate.findUniqueOrThrow({ where: { id: ids[0]! } })).state).toBe('invited');
  });

  it('lists by name as French does, and finds without accents', async () => {
    await importTwo();
    expect((await listOwners('candidate', all)).rows.map(({ name }) => name)).toEqual([
      'DURAND Ana',
      'ÉLIE Zoé',
    ]);
    const found = await listOwners('candidate', { ...all, query: 'elie zoe' });
    expect(found).toMatchObject({ total: 1, rows: [{ minor: true, state: 'imported', public: false }] });
  });
});
