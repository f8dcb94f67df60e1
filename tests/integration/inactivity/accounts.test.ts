import '../../support/patience';
import { addMonths } from '@/lib/calendar';
import { db } from '@/lib/db';
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
    await night(18);
    await night(24);
    expect(await db.user.findMany({ select: { id: true } })).toEqual([{ id: colleague.id }]);
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
