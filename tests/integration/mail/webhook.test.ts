import '../../support/patience';
import { createHmac, randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { connect } from '@/lib/embedded-postgres/connect';
import { verifyWebhook } from '@/lib/mail/inbound/verify-webhook';
import { keptOfEvent } from '@/lib/mail/inbound/event-data';
import { keepEvent } from '@/lib/mail/inbound/repository';
import { isSuppressed } from '@/lib/mail/suppression-repository';
import { buildParties } from '../../support/letters/build-parties';
import { createClock, readAll, sendAll, write } from '../../support/letters/post-office';
import { testDatabaseUrl } from '../../support/variables';

const SECRET = `whsec_${Buffer.from('a secret of the provider').toString('base64')}`;
const clock = createClock();

function sign(body: string, id: string, timestamp: number, secret = SECRET): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

function deliver(body: string, { id = 'msg_1', age = 0, secret = SECRET } = {}) {
  const timestamp = Math.floor(Date.now() / 1000) - age;
  return verifyWebhook(
    body,
    { id, timestamp: String(timestamp), signature: sign(body, id, timestamp, secret) },
    SECRET,
  );
}

describe('a webhook', () => {
  const body = JSON.stringify({ type: 'email.received', data: { email_id: randomUUID() } });

  it('is believed when the raw body is signed with our secret, now', () => {
    expect(deliver(body)).toEqual(JSON.parse(body));
  });

  it.each([
    ['an old one', { age: 400 }],
    ['one signed with another secret', { secret: `whsec_${Buffer.from('another').toString('base64')}` }],
  ])('is not believed: %s', (_, how) => {
    expect(deliver(body, how)).toBeNull();
  });

  it('is not believed once a byte of its body changed', () => {
    const timestamp = Math.floor(Date.now() / 1000);
    const headers = { id: 'm', timestamp: String(timestamp), signature: sign(body, 'm', timestamp) };
    expect(verifyWebhook(`${body} `, headers, SECRET)).toBeNull();
  });
});

async function sendOne() {
  const parties = await buildParties();
  await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour', clock);
  await sendAll(clock);
  return (await db.outboundMail.findFirstOrThrow()).providerId!;
}

async function event(type: string, providerId: string, id: string = randomUUID(), more: object = {}) {
  await keepEvent({ id, type, payload: { type, data: { email_id: providerId, ...more } } }, clock.now());
  await readAll(clock);
}

const fate = async () => (await db.message.findFirstOrThrow()).state;

describe('what is kept of an event', () => {
  it('is what we follow it by, no address and no subject', () => {
    const more = { from: 'lea@courriel.test', to: ['r-a@relais.test'], subject: 'Bonjour' };
    const bounce = { type: 'Permanent', message: '550 lea@courriel.test' };
    expect(keptOfEvent({ email_id: 'x', bounce, ...more })).toEqual({
      email_id: 'x',
      bounce: { type: 'Permanent' },
    });
    const failed = { reason: 'reached_daily_quota' };
    expect(keptOfEvent({ email_id: 'x', failed, ...more })).toEqual({ email_id: 'x', failed });
    expect(keptOfEvent({ email_id: 'x', failed: { reason: 'lea@courriel.test' } })).toEqual({
      email_id: 'x',
    });
    expect(keptOfEvent({ id: 'contact', email: 'lea@courriel.test' })).toEqual({});
  });
});

describe('what the provider tells of a letter', () => {
  it('is followed, in whatever order and however often it is told', async () => {
    const mail = await sendOne();
    await event('email.delivery_delayed', mail);
    expect(await fate()).toBe('delayed');
    await event('email.delivered', mail, 'same');
    await event('email.delivered', mail, 'same');
    await event('email.delivery_delayed', mail);
    expect(await fate()).toBe('delivered');
    await event('email.complained', mail);
    expect(await fate()).toBe('complained');
    expect(await isSuppressed('lea.vasseur@courriel.test')).toBe(true);
  });

  it('stops mail to an address that bounced for good, not to one that is full today', async () => {
    const mail = await sendOne();
    await event('email.bounced', mail, 'soft', { bounce: { type: 'Transient' } });
    expect(await isSuppressed('lea.vasseur@courriel.test')).toBe(false);
    await event('email.bounced', mail, 'hard', { bounce: { type: 'Permanent' } });
    expect(await isSuppressed('lea.vasseur@courriel.test')).toBe(true);
    expect(await fate()).toBe('bounced');
  });

  it('waits when it is faster than our own record', async () => {
    await event('email.delivered', 'not-yet-known');
    const row = await db.inboundEvent.findFirstOrThrow();
    expect(row.processedAt).toBeNull();
    expect(row.attempts).toBe(1);
  });

  it('that cannot be followed is counted and tried later, and those behind it are followed', async () => {
    const mail = await sendOne();
    const admin = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'postgres'));
    await admin.query(`ALTER TABLE "OutboundMail" ADD CONSTRAINT test_refusal CHECK (fate <> 'delivered')`);
    try {
      await event('email.delivered', mail, 'bad');
      await event('contact.created', 'x', 'good');
      const [bad, good] = await db.inboundEvent.findMany({ orderBy: { id: 'asc' } });
      expect(bad).toMatchObject({ processedAt: null, attempts: 1, lastError: expect.anything() as unknown });
      expect(good!.processedAt).not.toBeNull();
    } finally {
      await admin.query('ALTER TABLE "OutboundMail" DROP CONSTRAINT test_refusal');
      await admin.end();
    }
    clock.pass(60_000);
    await readAll(clock);
    expect(await fate()).toBe('delivered');
  });

  it('of a kind we do not know is kept and left alone', async () => {
    await event('contact.created', 'x');
    expect((await db.inboundEvent.findFirstOrThrow()).processedAt).not.toBeNull();
  });

  it('announces a received mail once', async () => {
    const id = randomUUID();
    await keepEvent(
      { id: 'a', type: 'email.received', payload: { type: 'email.received', data: { email_id: id } } },
      clock.now(),
    );
    await keepEvent(
      { id: 'a', type: 'email.received', payload: { type: 'email.received', data: { email_id: id } } },
      clock.now(),
    );
    await keepEvent(
      { id: 'b', type: 'email.received', payload: { type: 'email.received', data: { email_id: id } } },
      clock.now(),
    );
    expect(await db.inboundEvent.count()).toBe(2);
    await readAll(clock);
    expect(await db.inboundMail.count({ where: { providerId: id } })).toBe(1);
  });
});
