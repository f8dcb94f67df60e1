import '../../support/patience';
import { randomUUID } from 'node:crypto';
import { db, transaction } from '@/lib/db';
import { findAnswerRecord } from '@/lib/answer-record/find-answer-record';
import { pauseSilentCompanies } from '@/lib/answer-record/pause-silent-companies';
import { buildCounsellor, buildParties, COMPANY_MAIL } from '../../support/letters/build-parties';
import { createClock, mailsTo, sendAll } from '../../support/letters/post-office';

const REFERENCES = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Letters of as many candidates to one company, the first ones answered two days later. */
async function seedLetters(companyId: string, count: number, answered: number, at: Date) {
  for (let index = 0; index < count; index++) {
    const candidate = await db.candidate.create({
      data: {
        state: 'active',
        origin: 'import',
        firstName: 'Ana',
        lastName: 'Morel',
        birthDate: new Date('2004-05-06'),
        communeCode: '14333',
        email: `ana-${randomUUID()}@courriel.test`,
        profile: { create: { code: `ZZZZZ${REFERENCES[index]}` } },
      },
      select: { profile: { select: { id: true } } },
    });
    const letter = { channel: 'site', state: 'delivered', body: 'Bonjour' } as const;
    const answer = new Date(at.getTime() + 2 * 86_400_000);
    await db.conversation.create({
      data: {
        reference: `ZZZ${REFERENCES[index]}`,
        profileId: candidate.profile!.id,
        companyId,
        openedBy: 'candidate',
        createdAt: at,
        messages: {
          create: [
            { ...letter, number: 1, side: 'candidate', createdAt: at, releasedAt: at },
            ...(index < answered
              ? [{ ...letter, number: 2, side: 'company' as const, createdAt: answer, releasedAt: answer }]
              : []),
          ],
        },
      },
    });
  }
}

const OCTOBER = new Date('2026-10-05T10:00:00Z');
const NOVEMBER = new Date('2026-11-24T09:00:00Z');

describe('how a company answers', () => {
  it('shows from five letters on, rounded, without the month under way', async () => {
    const { company } = await buildParties();
    await seedLetters(company.companyId, 5, 4, OCTOBER);
    expect(await findAnswerRecord(company.companyId, NOVEMBER)).toEqual({ percent: 80, withinDays: 2 });
    expect(await findAnswerRecord(company.companyId, new Date('2026-10-30T10:00:00Z'))).toBeNull();
  });
});

describe('a company with ten letters without answer', () => {
  it('is paused once, and its members and the counsellors are told', async () => {
    const clock = createClock();
    const { company } = await buildParties();
    await buildCounsellor();
    await seedLetters(company.companyId, 10, 0, OCTOBER);
    await transaction((tx) => pauseSilentCompanies(tx, NOVEMBER));
    expect((await db.company.findUniqueOrThrow({ where: { id: company.companyId } })).state).toBe('paused');
    await sendAll(clock);
    expect((await mailsTo(COMPANY_MAIL))[0]?.subject).toContain('dix lettres attendent');
    expect((await mailsTo('conseil@mission.test'))[0]?.subject).toContain('Une entreprise est en pause');
    await db.company.update({ where: { id: company.companyId }, data: { state: 'active' } });
    await transaction((tx) => pauseSilentCompanies(tx, NOVEMBER));
    expect((await db.company.findUniqueOrThrow({ where: { id: company.companyId } })).state).toBe('active');
  });

  it.each([
    ['nine letters', 9, 0, OCTOBER],
    ['an answer', 10, 1, OCTOBER],
    ['letters of this week', 10, 0, new Date('2026-11-20T10:00:00Z')],
  ])('is not paused with %s', async (_, letters, answered, at) => {
    const { company } = await buildParties();
    await seedLetters(company.companyId, letters, answered, at);
    await transaction((tx) => pauseSilentCompanies(tx, NOVEMBER));
    expect((await db.company.findUniqueOrThrow({ where: { id: company.companyId } })).state).toBe('active');
  });
});
