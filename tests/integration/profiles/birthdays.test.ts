import { db } from '@/lib/db';
import { addDays, addMonths, dayIn } from '@/lib/calendar';
import { listOwners } from '@/lib/owners/list-repository';
import { JOBS } from '@/lib/worker/jobs';
import { runJob } from '@/lib/worker/schedule';
import { buildCounsellor, ensurePlace } from '../../support/letters/build-parties';
import { createClock, mailsTo, sendAll } from '../../support/letters/post-office';

const clock = createClock();
const today = dayIn(clock.now());

/** The first day of the month that comes so many months after this one. */
const monthStart = (months: number) =>
  new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1));

const night = (hour: number) =>
  runJob(
    JOBS.find(({ name }) => name === 'tell-birthdays')!,
    new Date(today.getTime() + hour * 3_600_000),
  );

async function enter(fileNumber: string, birthday: Date, counsellorId: string | null = null) {
  const person = { state: 'active', origin: 'counsellor', firstName: 'Zoé', lastName: 'Élie' } as const;
  const birthDate = addMonths(birthday, -26 * 12);
  await db.candidate.create({
    data: { ...person, fileNumber, birthDate, counsellorId, communeCode: '14333' },
  });
}

describe('in the month of a 26th birthday', () => {
  it('the counsellor is told, once a person and in one mail a night, without a name', async () => {
    await ensurePlace();
    const { userId } = await buildCounsellor();
    const other = await db.user.create({ data: { email: 'autre@mission.test', role: 'counsellor' } });
    await enter('1', monthStart(0), userId);
    await enter('2', addDays(monthStart(1), -1), userId);
    await enter('3', monthStart(1), other.id);
    await enter('4', addDays(monthStart(0), -1), other.id);
    await night(3);
    await night(4);
    await sendAll(clock);
    const mails = await mailsTo('conseil@mission.test');
    expect(mails.map(({ subject }) => subject)).toEqual(['Des candidats ont 26 ans ce mois-ci']);
    expect(mails[0]?.text).toContain('/conseil/candidats?etat=bientot-26');
    expect(JSON.stringify(mails)).not.toMatch(/Zoé|Élie/);
    expect(await mailsTo('autre@mission.test')).toEqual([]);
    const events = await db.auditEvent.findMany({ where: { name: 'birthdays_told' } });
    expect(events.map(({ data }) => data)).toEqual([{ candidates: 2 }]);
    const list = { query: '', filter: 'bientot-26', offset: 0, limit: 9 } as const;
    const leaving = (await listOwners('candidate', list)).rows.map(({ leavesOn }) => leavesOn);
    expect(leaving).toEqual([monthStart(1), monthStart(1)]);
  });

  it('everybody is told of somebody without a counsellor', async () => {
    await ensurePlace();
    await buildCounsellor();
    await enter('1', today);
    await night(3);
    await sendAll(clock);
    expect(await mailsTo('conseil@mission.test')).toHaveLength(1);
  });
});
