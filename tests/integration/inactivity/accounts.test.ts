import '../../support/patience';
import { findActorBySession } from '@/lib/accounts/actor-repository';
import { keepSession } from '@/lib/accounts/repository';
import { addMonths } from '@/lib/calendar';
import { db, transaction } from '@/lib/db';
import { connect } from '@/lib/embedded-postgres/connect';
import { keepOwners } from '@/lib/inactivity/keep-owners';
import { listOwners } from '@/lib/owners/list-repository';
import type { OwnerKind } from '@/lib/owners/schema';
import { JOBS } from '@/lib/worker/jobs';
import { runJob } from '@/lib/worker/schedule';
import {
  buildCounsellor,
  buildParties,
  CANDIDATE_MAIL,
  COMPANY_MAIL,
  type Parties,
} from '../../support/letters/build-parties';
import { createClock, mailsTo, sendAll, write, type Clock } from '../../support/letters/post-office';
import { testDatabaseUrl } from '../../support/variables';

const DAY = 86_400_000;
let clock: Clock;
let parties: Parties;

const job = JOBS.find(({ name }) => name === 'follow-inactivity')!;
/** A night so many months (and a day) after people were last there. */
const night = (months: number) => runJob(job, new Date(addMonths(clock.now(), months).getTime() + DAY));

async function mailsSince(address: string) {
  await sendAll(clock);
  return (await mailsTo(address)).map(({ subject, text }) => ({ subject, text }));
}

const report = () =>
  db.auditEvent.findFirst({ where: { name: 'inactivity_followed' }, orderBy: { id: 'desc' } });

beforeEach(async () => {
  clock = createClock();
  parties = await buildParties();
});

describe('who has not signed in', () => {
  it('for eighteen months is reminded once, with the day of the erasure, and the night says so', async () => {
    await night(17);
    expect(await db.outboxEntry.count()).toBe(0);
    expect(await report()).toBeNull();
    await night(18);
    await night(19);
    const [mail, ...others] = await mailsSince(CANDIDATE_MAIL);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Votre compte sera effacé sans nouvelles de vous');
    expect(mail?.text).toContain(String(addMonths(clock.now(), 24).getUTCFullYear()));
    expect(await mailsSince(COMPANY_MAIL)).toHaveLength(1);
    expect((await report())?.data).toEqual({
      ...{ accountsReminded: 2, accountsErased: 0, filesReminded: 0, filesErased: 0 },
    });
  });

  it('for twenty-four is erased: identity, pages, letters and account', async () => {
    await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour', clock);
    await night(18);
    await night(23);
    expect(await db.user.count()).toBe(2);
    await night(24);
    expect(await db.user.count()).toBe(0);
    expect(await db.candidate.findFirstOrThrow()).toMatchObject({
      state: 'erased',
      lastName: null,
      email: null,
    });
    expect(await db.company.findFirstOrThrow()).toMatchObject({ state: 'erased', contactName: null });
    expect(await db.message.findFirstOrThrow()).toMatchObject({ body: null });
    expect((await report())?.data).toMatchObject({ accountsErased: 2 });
    const erased = await db.auditEvent.findFirstOrThrow({ where: { name: 'candidate_erased' } });
    expect(erased).toMatchObject({ actor: null, subjectId: parties.candidate.candidateId });
  });

  it('is not erased at once where the reminder could not leave before', async () => {
    await night(30);
    expect(await db.user.count()).toBe(2);
    await night(32);
    expect(await db.user.count()).toBe(0);
  });
});

describe('a sign of life', () => {
  const inMonths = (months: number) => addMonths(clock.now(), months);
  const stays = async () => (await db.user.findMany({ select: { role: true } })).map(({ role }) => role);

  it('is a later sign-in, or a session that is still open', async () => {
    const { userId } = parties.candidate;
    await db.user.update({ where: { id: userId }, data: { lastSignInAt: inMonths(10) } });
    const session = { sessionToken: 'x', userId: parties.company.userId, expires: inMonths(40) };
    await db.session.create({ data: session });
    await night(18);
    await night(24);
    expect(await db.outboxEntry.count()).toBe(0);
    expect(await stays()).toHaveLength(2);
  });

  it('is a visit in a session opened long ago, noted once a day', async () => {
    const { userId } = parties.candidate;
    const createdAt = new Date(inMonths(10).getTime() - 20 * DAY);
    await db.session.create({ data: { sessionToken: 'x', userId, createdAt, expires: inMonths(11) } });
    const visit = async (at: Date) => {
      const found = await findActorBySession('x', at);
      expect(found?.actor).toMatchObject({ userId });
      await keepSession(db, 'x', { userId, expires: addMonths(at, 1), now: at });
    };
    const first = inMonths(10);
    await visit(first);
    await visit(new Date(first.getTime() + DAY / 2));
    expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
      lastSignInAt: first,
    });
    await db.session.deleteMany();
    await night(18);
    await night(24);
    expect(await stays()).toEqual(['candidate']);
  });

  it('is a letter written, by mail too', async () => {
    const id = await write(parties.candidate, { companyId: parties.company.companyId }, 'Bonjour', clock);
    const letter = {
      conversationId: id,
      number: 2,
      side: 'candidate',
      channel: 'mail',
      body: 'Encore',
    } as const;
    await db.message.create({ data: { ...letter, heldFor: [], state: 'held', createdAt: inMonths(12) } });
    await night(18);
    await night(24);
    expect(await stays()).toEqual(['candidate']);
  });

  it('is what a counsellor did for them, and not what the site did by itself', async () => {
    const counsellor = await buildCounsellor();
    const event = { subject: 'candidate', at: inMonths(12), name: 'paper_charter_recorded' };
    const { candidate, company } = parties;
    await db.auditEvent.createMany({
      data: [
        { ...event, subjectId: candidate.candidateId, actor: counsellor.userId },
        { ...event, subjectId: company.companyId, actor: null },
      ],
    });
    await night(18);
    await night(24);
    expect((await stays()).sort()).toEqual(['candidate', 'counsellor']);
  });

  it('after the reminder starts the months anew', async () => {
    await night(18);
    await db.user.updateMany({ data: { lastSignInAt: inMonths(20) } });
    await night(25);
    expect(await stays()).toHaveLength(2);
    await night(39);
    expect(await db.outboxEntry.count({ where: { topic: 'inactivity-reminder' } })).toBe(4);
  });
});

describe('somebody invited who never signed in, and comes in person', () => {
  const fading = async (kind: OwnerKind) =>
    (await listOwners(kind, { query: '', filter: 'sans-nouvelles', offset: 0, limit: 9 })).total;
  let counsellorId: string;
  beforeEach(async () => {
    counsellorId = (await buildCounsellor()).userId;
  });

  it('is told to their counsellor too, and stands in the list', async () => {
    await night(18);
    await night(19);
    const mails = await mailsSince('conseil@mission.test');
    expect(mails.map(({ text }) => /conseil\/\w+\?etat=sans-nouvelles/.exec(text)?.[0])).toEqual([
      ...['conseil/candidats?etat=sans-nouvelles', 'conseil/entreprises?etat=sans-nouvelles'],
    ]);
    expect(await fading('candidate')).toBe(1);
    expect(await fading('company')).toBe(1);
  });

  it('stays when the counsellor says that they are still followed', async () => {
    await night(18);
    const { candidateId } = parties.candidate;
    await transaction((tx) => keepOwners(tx, 'candidate', { ids: [candidateId], by: counsellorId }));
    expect(await fading('candidate')).toBe(0);
    // the journal dates by the database's clock, which stands where the account was opened
    await db.auditEvent.create({
      data: {
        ...{ name: 'owner_kept', actor: counsellorId, subjectId: candidateId },
        at: addMonths(clock.now(), 18),
      },
    });
    await night(24);
    expect(await db.candidate.findFirstOrThrow()).toMatchObject({ state: 'active' });
  });

  it('leaves the list when they come to the site', async () => {
    await night(18);
    await db.user.updateMany({ data: { lastSignInAt: addMonths(clock.now(), 19) } });
    expect(await fading('candidate')).toBe(0);
    await night(20);
    expect(await db.user.count({ where: { NOT: { silenceToldAt: null } } })).toBe(0);
  });
});

describe('the erasure of one', () => {
  it('that fails keeps nobody else’s data longer', async () => {
    const { candidateId } = parties.candidate;
    await night(18);
    const owner = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'postgres'));
    const stubborn = `CONSTRAINT stubborn CHECK (state <> 'erased' OR id <> '${candidateId}')`;
    await owner.query(`ALTER TABLE "Candidate" ADD ${stubborn}`);
    try {
      await night(24);
    } finally {
      await owner.query('ALTER TABLE "Candidate" DROP CONSTRAINT stubborn');
      await owner.end();
    }
    expect(await db.user.findMany({ select: { role: true } })).toEqual([{ role: 'candidate' }]);
    expect((await report())?.data).toMatchObject({ accountsErased: 1 });
  });

  it('waits for who is about to sign in, and leaves them alone', async () => {
    const { userId } = parties.candidate;
    await night(18);
    let nightly = Promise.resolve();
    await transaction(async (tx) => {
      await tx.user.update({ where: { id: userId }, data: { lastSignInAt: addMonths(clock.now(), 24) } });
      nightly = night(24);
      while ((await countWaiting()) === 0);
    });
    await nightly;
    expect(await db.user.findMany({ select: { id: true } })).toEqual([{ id: userId }]);
  });

  async function countWaiting(): Promise<number> {
    const waiting = await db.$queryRaw<unknown[]>`
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    return waiting.length;
  }
});

describe('a member of a company that others manage too', () => {
  it('is erased alone', async () => {
    const colleague = await db.user.create({
      data: {
        email: 'collegue@cidrerie-lepetit.test',
        role: 'company',
        lastSignInAt: addMonths(clock.now(), 20),
      },
    });
    const { companyId } = parties.company;
    await db.companyMember.create({ data: { companyId, userId: colleague.id } });
    await buildCounsellor();
    await night(18);
    // the company does not fade: somebody speaks for it
    expect(await db.outboxEntry.count({ where: { topic: 'owner-notice' } })).toBe(1);
    await night(24);
    const left = await db.user.findMany({ where: { role: 'company' }, select: { id: true } });
    expect(left).toEqual([{ id: colleague.id }]);
    expect(await db.company.findFirstOrThrow()).toMatchObject({ state: 'active' });
  });
});

describe('the director’s months', () => {
  it('hold in place of the law’s defaults', async () => {
    await db.mission.update({ where: { id: 1 }, data: { remindAfterMonths: 6, eraseAfterMonths: 12 } });
    await night(6);
    expect(await db.outboxEntry.count()).toBe(2);
    await night(12);
    expect(await db.user.count()).toBe(0);
  });
});
