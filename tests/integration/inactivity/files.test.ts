import '../../support/patience';
import { addMonths } from '@/lib/calendar';
import { db, transaction } from '@/lib/db';
import { keepOwners } from '@/lib/inactivity/keep-owners';
import { clearOtherMarks } from '@/lib/inactivity/quiet-files-repository';
import { listOwners } from '@/lib/owners/list-repository';
import { JOBS } from '@/lib/worker/jobs';
import { runJob } from '@/lib/worker/schedule';
import { buildCounsellor, ensurePlace } from '../../support/letters/build-parties';
import { createClock, mailsTo, sendAll } from '../../support/letters/post-office';

const DAY = 86_400_000;
const clock = createClock();
let counsellorId: string;
let id: string;

const job = JOBS.find(({ name }) => name === 'follow-inactivity')!;
const night = (months: number) => runJob(job, new Date(addMonths(clock.now(), months).getTime() + DAY));

/** Somebody from a file who was never invited: they have no account to sign in to. */
beforeEach(async () => {
  await ensurePlace();
  counsellorId = (await buildCounsellor()).userId;
  const person = { state: 'imported', origin: 'import', firstName: 'Zoé', lastName: 'Élie' } as const;
  const birthDate = new Date('2006-02-01T00:00:00Z');
  const row = await db.candidate.create({
    data: {
      ...person,
      fileNumber: '2',
      birthDate,
      communeCode: '14333',
      counsellorId,
      profile: { create: { code: 'ABCDEF' } },
    },
  });
  id = row.id;
});

const fading = async () =>
  (await listOwners('candidate', { query: '', filter: 'sans-nouvelles', offset: 0, limit: 9 })).total;

describe('somebody entered from a file, without an account', () => {
  it('is told to their counsellor, one mail however many files, and stands in a list', async () => {
    const { id: _, ...another } = await db.candidate.findUniqueOrThrow({ where: { id } });
    await db.candidate.create({ data: { ...another, fileNumber: '3' } });
    await night(18);
    await night(19);
    await sendAll(clock);
    const mails = await mailsTo('conseil@mission.test');
    expect(mails.map(({ subject }) => subject)).toEqual(['Des fiches sont sans nouvelles']);
    expect(mails[0]?.text).toContain('/conseil/candidats?etat=sans-nouvelles');
    expect(JSON.stringify(mails)).not.toMatch(/Zoé|Élie/);
    expect(await fading()).toBe(2);
  });

  it('is erased when nobody took them up', async () => {
    await night(18);
    await night(24);
    expect(await db.candidate.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'erased',
      lastName: null,
    });
    const event = await db.auditEvent.findFirstOrThrow({
      where: { name: 'inactivity_followed' },
      orderBy: { id: 'desc' },
    });
    expect(event.data).toEqual({ accountsReminded: 0, accountsErased: 0, filesReminded: 0, filesErased: 1 });
  });

  it('stays when a counsellor says that they are still followed', async () => {
    await night(18);
    await transaction((tx) => keepOwners(tx, 'candidate', { ids: [id], by: counsellorId }));
    expect(await fading()).toBe(0);
    expect(
      await db.auditEvent.count({ where: { name: 'owner_kept', actor: counsellorId, subjectId: id } }),
    ).toBe(1);
    // the journal dates by the database's clock, which stands where the file was entered
    await db.auditEvent.create({
      data: { name: 'owner_kept', actor: counsellorId, subjectId: id, at: addMonths(clock.now(), 18) },
    });
    await night(24);
    await night(30);
    expect(await db.candidate.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'imported' });
  });

  it('stays while the mission’s files still bring something new of them', async () => {
    const record = {
      kind: 'candidats',
      keyHash: 'k',
      rowHash: 'r',
      row: new Uint8Array([1]),
      entityId: id,
    } as const;
    await db.importRecord.create({ data: { ...record, updatedAt: addMonths(clock.now(), 12) } });
    await night(18);
    await night(24);
    expect(await db.outboxEntry.count()).toBe(0);
    expect(await db.candidate.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'imported' });
  });
});

describe('a company without an account', () => {
  const record = { rowHash: 'r', row: new Uint8Array([1]) };
  let companyId: string;

  beforeEach(async () => {
    const company = { slug: 'cidrerie', legalName: 'Cidrerie', siret: '73282932000074' };
    companyId = (await db.company.create({ data: { ...company, state: 'imported', origin: 'import' } })).id;
  });

  const stays = async () => {
    await night(18);
    expect(await db.company.count({ where: { NOT: { silenceToldAt: null } } })).toBe(0);
    await night(24);
    return (await db.company.findUniqueOrThrow({ where: { id: companyId } })).state === 'imported';
  };

  it('stays while the mission’s files still bring its offers', async () => {
    const { id: entityId } = await db.offer.create({ data: { companyId } });
    await db.importRecord.create({
      data: {
        ...{ ...record, kind: 'offres', keyHash: 'o', entityId },
        updatedAt: addMonths(clock.now(), 12),
      },
    });
    expect(await stays()).toBe(true);
  });

  it('stays while its news are reviewed', async () => {
    const { id: subjectId } = await db.newsItem.create({ data: { companyId } });
    await db.auditEvent.create({
      data: {
        ...{ name: 'version_approved', subject: 'NewsItem', subjectId },
        ...{ actor: counsellorId, at: addMonths(clock.now(), 12) },
      },
    });
    expect(await stays()).toBe(true);
  });
});

describe('so many quiet files that their ids are more than a statement has parameters', () => {
  it('forget nothing but what no longer holds', async () => {
    await db.candidate.update({ where: { id }, data: { silenceToldAt: clock.now() } });
    const many = Array.from({ length: 70_000 }, (_, rank) => `quiet-${rank}`);
    await transaction((tx) => clearOtherMarks(tx, [...many, id]));
    expect(await fading()).toBe(1);
    await transaction((tx) => clearOtherMarks(tx, many));
    expect(await fading()).toBe(0);
  });
});
