import { renderToStaticMarkup } from 'react-dom/server';
import { ErasureHolds } from '@/app/conseil/erasure-holds';
import { databaseNow } from '@/lib/database-clock';
import { db, transaction } from '@/lib/db';
import { confirmClock } from '@/lib/erasures/ask-clock';
import { allowErasure } from '@/lib/erasures/cap-erasure';
import { listHolds } from '@/lib/erasures/hold-repository';
import type { ErasureKind } from '@/lib/erasures/schema';
import { JOBS } from '@/lib/worker/jobs';
import { runOnTime } from '@/lib/worker/schedule';
import { buildCounsellor, buildParties, ensurePlace } from '../../support/letters/build-parties';
import { createClock, write } from '../../support/letters/post-office';

const DAY = 86_400_000;
const TWO_YEARS = 731 * DAY;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

const run = (name: string, processNow = new Date()) =>
  runOnTime(
    JOBS.find((job) => job.name === name)!,
    processNow,
  );
const events = async (name: string) =>
  (await db.auditEvent.findMany({ where: { name } })).map(({ data }) => data);
const lastRunWas = (at: Date) => db.erasureClock.create({ data: { at } });

/** Drafts, so many of them too old to be kept. */
async function buildDrafts(old: number, recent: number): Promise<string> {
  const { company } = await buildParties();
  const draft = (_: unknown, index: number) => ({
    userId: company.userId,
    form: `profil:${index}`,
    body: new Uint8Array([1]),
    updatedAt: index < old ? ago(61 * DAY) : ago(DAY),
  });
  await db.formDraft.createMany({ data: Array.from({ length: old + recent }, draft) });
  return company.userId;
}
const allow = (kind: ErasureKind, by: string) =>
  transaction((tx) => allowErasure(tx, { kind, by, now: new Date() }));

describe('a process whose clock is two years ahead', () => {
  const NIGHTLY = JOBS.filter(({ erases }) => erases).map(({ name }) => name);

  it('erases nothing, and the back office says why', async () => {
    const { company, candidate } = await buildParties();
    await write(company, { profileId: candidate.profileId }, 'Bonjour', createClock());
    await db.formDraft.create({
      data: { userId: company.userId, form: 'profil:A', body: new Uint8Array([1]), updatedAt: new Date() },
    });
    const before = await db.user.findMany();
    for (const name of NIGHTLY) await run(name, ago(-TWO_YEARS));
    expect(await db.message.findFirstOrThrow()).toMatchObject({ body: 'Bonjour', bodyErasedAt: null });
    expect(await db.formDraft.count()).toBe(1);
    expect(await db.user.findMany()).toEqual(before);
    expect(await events('erasure_held')).toEqual([{ kind: 'clock', reason: 'clocks-differ' }]);
    const shown = { holds: await listHolds(), now: new Date(), mayDecide: true };
    expect(renderToStaticMarkup(<ErasureHolds {...shown} />)).toContain('ne disent pas la même heure');
  });

  it('erases again by itself once its clock is right', async () => {
    await buildDrafts(3, 2);
    await run('erase-old-drafts', ago(-TWO_YEARS));
    expect(await db.formDraft.count()).toBe(5);
    await run('erase-old-drafts');
    expect(await db.formDraft.count()).toBe(2);
    expect(await listHolds()).toEqual([]);
  });

  it('goes by the database’s clock in pages and actions', async () => {
    const wall = Date.now;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => wall() + TWO_YEARS);
    const now = (await databaseNow()).getTime();
    clock.mockRestore();
    expect(Math.abs(now - Date.now())).toBeLessThan(DAY);
  });
});

describe('a clock that jumped since the last night', () => {
  it.each([
    ['forwards', ago(TWO_YEARS)],
    ['backwards', ago(-TWO_YEARS)],
  ])('%s erases nothing until the director says that it is right', async (_way, last) => {
    const by = await buildDrafts(3, 2);
    await lastRunWas(last);
    await run('erase-old-drafts');
    expect(await db.formDraft.count()).toBe(5);
    expect(await events('erasure_held')).toEqual([{ kind: 'clock', reason: 'clock-jumped' }]);
    const shown = { holds: await listHolds(), now: new Date() };
    expect(renderToStaticMarkup(<ErasureHolds {...shown} mayDecide />)).toContain('La date est juste');
    expect(renderToStaticMarkup(<ErasureHolds {...shown} mayDecide={false} />)).not.toContain('<form');
    await transaction((tx) => confirmClock(tx, by));
    await run('erase-old-drafts');
    expect(await db.formDraft.count()).toBe(2);
  });
});

describe('a night that would erase much more than usual', () => {
  it('erases nothing of that kind, and asks once', async () => {
    await buildDrafts(30, 5);
    await run('erase-old-drafts');
    await run('erase-old-drafts');
    expect(await db.formDraft.count()).toBe(35);
    const asked = { kind: 'drafts', due: 30, kept: 35, reason: 'too-many' };
    expect(await events('erasure_held')).toEqual([asked]);
    const shown = { holds: await listHolds(), now: new Date(), mayDecide: true };
    expect(renderToStaticMarkup(<ErasureHolds {...shown} />)).toContain('30 brouillons sur 35');
  });

  it('erases it once it was allowed, and asks again the next time', async () => {
    const by = await buildDrafts(30, 5);
    await run('erase-old-drafts');
    await allow('drafts', by);
    await run('erase-old-drafts');
    expect(await db.formDraft.count()).toBe(5);
    expect(await listHolds()).toEqual([]);
    await db.formDraft.deleteMany();
    await db.formDraft.createMany({
      data: Array.from({ length: 30 }, (_, index) => ({
        userId: by,
        form: `profil:${index}`,
        body: new Uint8Array([1]),
        updatedAt: ago(61 * DAY),
      })),
    });
    await run('erase-old-drafts');
    expect(await db.formDraft.count()).toBe(30);
  });

  it('cannot be allowed when nothing waits, and nothing is written', async () => {
    const { userId } = await buildCounsellor();
    await expect(allow('letters', userId)).rejects.toThrow('n’attend plus');
    expect(await events('erasure_allowed')).toEqual([]);
  });

  it('stops work of several transactions before its first one', async () => {
    await ensurePlace();
    await db.candidate.createMany({
      data: Array.from({ length: 21 }, (_, index) => ({
        state: 'imported' as const,
        origin: 'import' as const,
        firstName: 'Zoé',
        lastName: 'Élie',
        fileNumber: String(index),
        communeCode: '14333',
        birthDate: new Date('2006-02-01'),
        noticeDueOn: ago(2 * DAY),
      })),
    });
    await run('remove-untold');
    expect(await db.candidate.count({ where: { state: 'imported' } })).toBe(21);
    await allow('untold', (await buildCounsellor()).userId);
    await run('remove-untold');
    expect(await db.candidate.count({ where: { state: 'imported' } })).toBe(0);
  });
});
