import { db } from '@/lib/db';
import { addDays, addMonths, dayIn } from '@/lib/calendar';
import { listOwners } from '@/lib/owners/list-repository';
import { JOBS } from '@/lib/worker/jobs';
import { runJob } from '@/lib/worker/schedule';
import { buildCounsellor, ensurePlace } from '../../support/letters/build-parties';
import { createClock, mailsTo, sendAll } from '../../support/letters/post-office';

const clock = createClock();
const today = dayIn(clock.now());

const night = (days: number) =>
  runJob(
    JOBS.find(({ name }) => name === 'tell-birthdays')!,
    new Date(addDays(today, days).getTime() + 3 * 3_600_000),
  );

/** Somebody who turns 26 on that day; answers the day, which may be another in the last days of a February. */
async function enter(fileNumber: string, birthday: Date, counsellorId: string | null = null) {
  const person = { state: 'active', origin: 'counsellor', firstName: 'Zoé', lastName: 'Élie' } as const;
  const birthDate = addMonths(birthday, -26 * 12);
  await db.candidate.create({
    data: { ...person, fileNumber, birthDate, counsellorId, communeCode: '14333' },
  });
  return addMonths(birthDate, 26 * 12);
}

describe('a month before a 26th birthday', () => {
  it('the counsellor is told, once a person and in one mail a night, without a name', async () => {
    await ensurePlace();
    const { userId } = await buildCounsellor();
    const other = await db.user.create({ data: { email: 'autre@mission.test', role: 'counsellor' } });
    const near = [await enter('1', addMonths(today, 1), userId), await enter('2', addDays(today, 5), userId)];
    await enter('3', addMonths(today, 2), other.id);
    await enter('4', today, userId);
    await night(0);
    await night(1);
    await sendAll(clock);
    const mails = await mailsTo('conseil@mission.test');
    expect(mails.map(({ subject }) => subject)).toEqual(['Des candidats auront bientôt 26 ans']);
    expect(mails[0]?.text).toContain('/conseil/candidats?etat=bientot-26');
    expect(JSON.stringify(mails)).not.toMatch(/Zoé|Élie/);
    expect(await mailsTo('autre@mission.test')).toEqual([]);
    const events = await db.auditEvent.findMany({ where: { name: 'birthdays_told' } });
    expect(events.map(({ data }) => data)).toEqual([{ candidates: 2 }]);
    const list = { query: '', filter: 'bientot-26', offset: 0, limit: 9 } as const;
    expect((await listOwners('candidate', list)).rows.map(({ leavesOn }) => leavesOn)).toEqual(
      expect.arrayContaining(near) as unknown,
    );
    expect((await listOwners('candidate', list)).total).toBe(2);
  });

  it('everybody is told of somebody without a counsellor', async () => {
    await ensurePlace();
    await buildCounsellor();
    await enter('1', addDays(today, 20));
    await night(0);
    await sendAll(clock);
    expect(await mailsTo('conseil@mission.test')).toHaveLength(1);
  });
});
