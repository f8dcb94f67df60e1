import { db, transaction } from '@/lib/db';
import { resendTransport } from '@/lib/mail/transport/resend';
import { abandonMail, resumeMail } from '@/lib/outbox/decide-trouble';
import { countTroubled, listTroubled } from '@/lib/outbox/trouble-repository';
import { buildCounsellor, buildParties, type Parties } from '../../support/letters/build-parties';
import { createClock, sendAll, write, type Clock } from '../../support/letters/post-office';
import { startResendStandIn, type Mischief, type ResendStandIn } from '../../support/resend-stand-in/start';

const HOUR = 3_600_000;
let provider: ResendStandIn;
let clock: Clock;
let parties: Parties;
let counsellorId: string;

beforeEach(async () => {
  provider = await startResendStandIn({ saysPerSecond: 1000 });
  clock = createClock();
  parties = await buildParties();
  counsellorId = (await buildCounsellor()).userId;
  await db.user.update({ where: { id: parties.candidate.userId }, data: { email: 'lea@courriel.example' } });
  await db.mission.update({ where: { id: 1 }, data: { mailContent: 'full' } });
});
afterEach(() => provider.stop());

const send = () =>
  sendAll(
    clock,
    resendTransport({ apiKey: 're_test', baseUrl: provider.url, now: clock.now, giveUp: provider.patience }),
  );

async function writeThree() {
  for (const text of ['Une', 'Deux', 'Trois'])
    await write(parties.company, { profileId: parties.candidate.profileId }, text, clock);
}

const states = async () =>
  (await db.message.findMany({ orderBy: { number: 'asc' } })).map(({ state }) => state);
const arrived = () =>
  provider.accepted.map(({ body }) => /\n\n(Une|Deux|Trois)\n\n/.exec(String(body.text))?.[1]);

/** The first letter's answer is lost, and the provider is out of reach for more than 23 hours. */
async function lose(first: Mischief) {
  await writeThree();
  provider.mischief.push(first);
  await send();
  clock.pass(23 * HOUR + 60_000);
  await send();
}

describe('past 23 hours, a letter of unknown fate', () => {
  it('waits in a person’s queue, those of its exchange behind it, and is never sent by itself', async () => {
    await lose({ kind: 'cut-after' });
    expect(await states()).toEqual(['unknown_fate', 'queued', 'queued']);
    expect(await listTroubled(clock.now())).toMatchObject([
      { topic: 'letter', state: 'unknown_fate', reason: 'past_23_hours' },
    ]);
    expect(await countTroubled()).toBe(1);
    clock.pass(48 * HOUR);
    await send();
    expect(provider.accepted).toHaveLength(1);
  });

  it('that did leave is not sent again, and those behind it go on', async () => {
    await lose({ kind: 'cut-after' });
    const [{ id: entryId } = { id: '' }] = await listTroubled(clock.now());
    await transaction((tx) => abandonMail(tx, { entryId, counsellorId, now: clock.now() }));
    await send();
    expect(await states()).toEqual(['failed', 'sent', 'sent']);
    expect(arrived()).toEqual(['Une', 'Deux', 'Trois']);
  });

  it('that did not leave is sent once more, first, when a person says so, once', async () => {
    await lose({ kind: 'cut-before' });
    const [{ id: entryId } = { id: '' }] = await listTroubled(clock.now());
    const decision = { entryId, counsellorId, now: clock.now() };
    await transaction((tx) => resumeMail(tx, decision));
    await expect(transaction((tx) => resumeMail(tx, decision))).rejects.toThrow('n’attend plus');
    await send();
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    expect(arrived()).toEqual(['Une', 'Deux', 'Trois']);
  });
});

describe('a letter that the provider refused', () => {
  it('can be sent again once what stopped it is mended', async () => {
    await write(parties.company, { profileId: parties.candidate.profileId }, 'Une', clock);
    provider.mischief.push({ kind: 'answer', status: 422, name: 'validation_error' });
    await send();
    const [dead] = await listTroubled(clock.now());
    expect(dead).toMatchObject({ state: 'failed', reason: 'validation_error' });
    await transaction((tx) => resumeMail(tx, { entryId: dead!.id, counsellorId, now: clock.now() }));
    await send();
    expect(await states()).toEqual(['sent']);
  });
});

describe('a mail that cannot be prepared', () => {
  const damaged = Buffer.from('sealed with a key that is lost');

  async function tryTenTimes() {
    for (let time = 0; time < 10; time++) {
      await send();
      clock.pass(HOUR);
    }
  }

  it('goes to a person after some attempts, and those behind it go on', async () => {
    await writeThree();
    const { id } = await db.outboxEntry.findFirstOrThrow({ orderBy: { sequence: 'asc' } });
    await db.outboxEntry.update({ where: { id }, data: { frozen: damaged } });
    await send();
    expect(await db.outboxEntry.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'waiting',
      faults: 1,
    });
    await db.outboxEntry.update({ where: { id }, data: { frozen: damaged } });
    await db.outboxEntry.update({ where: { id }, data: { faults: 9 } });
    clock.pass(HOUR);
    await send();
    expect(await states()).toEqual(['failed', 'sent', 'sent']);
    const [mail] = await listTroubled(clock.now());
    expect(mail).toMatchObject({ state: 'failed', reason: 'not_composed', resumable: true });
    await transaction((tx) => resumeMail(tx, { entryId: mail!.id, counsellorId, now: clock.now() }));
    await send();
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
  });

  it('and may have left before waits for a person’s word, those of its exchange behind it', async () => {
    await lose({ kind: 'cut-after' });
    await db.outboxEntry.updateMany({
      where: { state: 'unknown_fate' },
      data: { state: 'waiting', frozen: damaged, firstAttemptAt: clock.now() },
    });
    await db.message.updateMany({ where: { number: 1 }, data: { state: 'queued' } });
    await tryTenTimes();
    expect(await states()).toEqual(['unknown_fate', 'queued', 'queued']);
    expect(await listTroubled(clock.now())).toMatchObject([
      { state: 'unknown_fate', reason: 'not_composed' },
    ]);
  });

  it('with a link that only serves once is listed too, and cannot be sent again', async () => {
    await db.outboxEntry.create({
      data: { topic: 'sign-in', userId: parties.candidate.userId, sealed: damaged },
    });
    await tryTenTimes();
    expect(await listTroubled(clock.now())).toMatchObject([
      { topic: 'sign-in', reason: 'not_composed', resumable: false },
    ]);
  });
});

describe('the provider’s word', () => {
  it('that a quota is used keeps every mail where it is, untried, until midnight UTC', async () => {
    await writeThree();
    provider.mischief.push({ kind: 'answer', status: 429, name: 'daily_quota_exceeded' });
    await send();
    expect(provider.accepted).toHaveLength(0);
    clock.pass(1_000);
    await send();
    expect(await db.outboxEntry.count({ where: { attempts: 0 } })).toBe(2);
    clock.pass(25 * HOUR);
    await send();
    expect(arrived()).toEqual(['Une', 'Deux', 'Trois']);
  });

  it('on its rate is kept for every process', async () => {
    await writeThree();
    await send();
    expect((await db.providerPace.findFirstOrThrow()).perSecond).toBe(1000);
  });

  it('and our own words stay the same for one key, whatever changed meanwhile', async () => {
    await write(parties.company, { profileId: parties.candidate.profileId }, 'Une', clock);
    provider.mischief.push({ kind: 'cut-after' });
    await send();
    await db.mission.update({ where: { id: 1 }, data: { name: 'Autre nom', mailContent: 'notice' } });
    clock.pass(60_001);
    await send();
    expect(await states()).toEqual(['sent']);
    expect(provider.accepted).toHaveLength(1);
    expect(await db.outboxEntry.count({ where: { NOT: { frozen: null } } })).toBe(0);
  });
});
