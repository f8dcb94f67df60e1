import '../../support/patience';
import { db, transaction } from '@/lib/db';
import { enqueue } from '@/lib/outbox/enqueue';
import { seal } from '@/lib/seal';
import { resendTransport } from '@/lib/mail/transport/resend';
import type { MailTransport } from '@/lib/mail/transport/port';
import { sendNext } from '@/lib/outbox/send-next';
import { buildParties, type Parties } from '../../support/letters/build-parties';
import { createClock, nothing, sendAll, write, type Clock } from '../../support/letters/post-office';
import { startResendStandIn, type ResendStandIn } from '../../support/resend-stand-in/start';

const HOUR = 3_600_000;
let provider: ResendStandIn;
let clock: Clock;
let parties: Parties;

beforeEach(async () => {
  provider = await startResendStandIn();
  clock = createClock();
  parties = await buildParties();
  // Real addresses, or the transport would refuse them.
  await db.user.update({ where: { id: parties.candidate.userId }, data: { email: 'lea@courriel.example' } });
  await db.mission.update({ where: { id: 1 }, data: { mailContent: 'full' } });
});
afterEach(() => provider.stop());

const resend = () =>
  resendTransport({
    ...{ apiKey: 're_test', baseUrl: provider.url, now: clock.now },
    giveUp: provider.patience,
  });

async function writeLetters(count: number): Promise<string[]> {
  const texts = Array.from({ length: count }, (_, index) => `Lettre numéro ${index + 1}.`);
  for (const text of texts)
    await write(parties.company, { profileId: parties.candidate.profileId }, text, clock);
  return texts;
}

const arrived = () => provider.accepted.map(({ body }) => /Lettre numéro \d+\./.exec(String(body.text))?.[0]);
const states = async () =>
  (await db.message.findMany({ orderBy: { number: 'asc' } })).map(({ state }) => state);

async function passUntilSent(transport: MailTransport, worker = 'a') {
  for (let turn = 0; turn < 40; turn++) {
    await sendAll(clock, transport, worker);
    clock.pass(60_001);
    // turns at the provider go by the database's clock, which no test moves
    await db.providerPace.updateMany({ data: { nextSlotAt: new Date(0) } });
  }
}

describe('each letter leaves exactly once', () => {
  it('with two workers at once, in order', async () => {
    const texts = await writeLetters(8);
    await Promise.all(['a', 'b', 'c'].map((worker) => sendAll(clock, resend(), worker)));
    await sendAll(clock, resend());
    expect(arrived()).toEqual(texts);
    expect(await states()).toEqual(Array(8).fill('sent'));
    expect(provider.invalid).toEqual([]);
  });

  it('when the worker dies between the provider’s yes and our record of it', async () => {
    const texts = await writeLetters(2);
    const dying: MailTransport = {
      name: 'resend',
      paced: false,
      async send(mail, key) {
        await resend().send(mail, key);
        throw new Error('killed');
      },
    };
    await expect(sendAll(clock, dying)).rejects.toThrow('killed');
    await sendAll(clock, resend(), 'b');
    expect(arrived()).toEqual(texts.slice(0, 1));
    clock.pass(60_001);
    await sendAll(clock, resend(), 'b');
    expect(arrived()).toEqual(texts);
    expect(await states()).toEqual(['sent', 'sent']);
  });

  it('when connections are cut before and after, and the provider is busy, slow or broken', async () => {
    const texts = await writeLetters(5);
    provider.mischief.push(
      { kind: 'cut-after' },
      { kind: 'answer', status: 429, name: 'rate_limit_exceeded', headers: { 'retry-after': '2' } },
      { kind: 'cut-before' },
      { kind: 'answer', status: 500, name: 'internal_server_error' },
      { kind: 'silence' },
      { kind: 'answer', status: 409, name: 'concurrent_idempotent_requests' },
    );
    await passUntilSent(resend());
    expect(arrived()).toEqual(texts);
    expect(await states()).toEqual(Array(5).fill('sent'));
  });

  it('and a worker whose lease was lost records nothing', async () => {
    await writeLetters(1);
    const slow: MailTransport = {
      name: 'resend',
      paced: false,
      async send(mail, key) {
        clock.pass(61_000);
        await sendAll(clock, resend(), 'b');
        return resend().send(mail, key);
      },
    };
    await sendAll(clock, slow, 'a');
    expect(arrived()).toHaveLength(1);
    expect(await states()).toEqual(['sent']);
    expect(await db.outboxEntry.findMany({ select: { state: true, attempts: true } })).toEqual([
      { state: 'sent', attempts: 2 },
    ]);
  });
});

describe('a letter that cannot leave', () => {
  it('is given up at a definite refusal, and those behind it go on', async () => {
    await writeLetters(2);
    provider.mischief.push({ kind: 'answer', status: 422, name: 'validation_error' });
    await sendAll(clock, resend());
    expect(await states()).toEqual(['failed', 'sent']);
  });

  it('goes to a person when its fate is unknown for 23 hours, and nothing overtakes it', async () => {
    await writeLetters(2);
    provider.mischief.push({ kind: 'cut-after' });
    await sendNext({ worker: 'a', transport: resend(), now: clock.now, random: () => 0.5, sleep: nothing });
    clock.pass(23 * HOUR + 60_000);
    await sendAll(clock, resend());
    expect(await states()).toEqual(['unknown_fate', 'queued']);
    expect(provider.accepted).toHaveLength(1);
  });

  it('waits through days of a used quota without becoming doubtful', async () => {
    await writeLetters(1);
    for (let day = 0; day < 3; day++) {
      provider.mischief.push({ kind: 'answer', status: 429, name: 'daily_quota_exceeded' });
      await sendAll(clock, resend());
      clock.pass(25 * HOUR);
    }
    await sendAll(clock, resend());
    expect(await states()).toEqual(['sent']);
  });

  it('is told apart from one whose reader asked for no more mail', async () => {
    await writeLetters(1);
    const { suppressAddress } = await import('@/lib/mail/suppression-repository');
    await transaction((tx) => suppressAddress(tx, 'lea@courriel.example', 'complained'));
    await sendAll(clock, resend());
    expect(await states()).toEqual(['suppressed']);
    expect(provider.accepted).toEqual([]);
  });
});

describe('a queued mail', () => {
  it('does not exist when its transaction fails', async () => {
    const failing = transaction(async (tx) => {
      await enqueue(tx, { topic: 'sign-in', userId: parties.candidate.userId, sealed: seal('{}') });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await db.outboxEntry.count()).toBe(0);
  });

  it('with a sign-in link leaves first and keeps no trace of it', async () => {
    await writeLetters(1);
    const url = 'http://localhost:3000/connexion/confirmer?jeton=secret';
    await transaction((tx) =>
      enqueue(tx, {
        topic: 'sign-in',
        userId: parties.candidate.userId,
        sealed: seal(JSON.stringify({ url })),
      }),
    );
    await sendAll(clock, resend());
    expect(String(provider.accepted[0]?.body.text)).toContain(url);
    expect(await db.outboxEntry.count({ where: { NOT: { sealed: null } } })).toBe(0);
  });

  it('that was refused for good keeps neither its link nor its address', async () => {
    const to = 'quelquun@ailleurs.example';
    provider.mischief.push({ kind: 'answer', status: 422, name: 'validation_error' });
    await transaction((tx) =>
      enqueue(tx, { topic: 'notice', sealed: seal(JSON.stringify({ to, code: 'unknown-alias' })) }),
    );
    await sendAll(clock, resend());
    expect(await db.outboxEntry.findFirstOrThrow()).toMatchObject({ state: 'failed', sealed: null });
  });
});
