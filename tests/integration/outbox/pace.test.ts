import '../../support/patience';
import { db } from '@/lib/db';
import { resendTransport } from '@/lib/mail/transport/resend';
import { followPace, takeTurn } from '@/lib/outbox/pace';
import { delaySlots, endPause, findTimeToTurn, keepRate, takeSlot } from '@/lib/outbox/pace-repository';
import { claimNext, findNextDue } from '@/lib/outbox/repository';
import { createClock, nothing, sendAll, write } from '../../support/letters/post-office';
import { buildPairs } from '../../support/relay/build-pairs';
import { startResendStandIn, type ResendStandIn } from '../../support/resend-stand-in/start';

/** Puts the next free slot so far from the database's clock. */
const moveSlot = (seconds: number) =>
  db.$executeRaw`UPDATE "ProviderPace" SET "nextSlotAt" = clock_timestamp() + make_interval(secs => ${seconds})`;

/** The next free slot, in milliseconds; the row keeps microseconds. */
async function nextSlot(): Promise<number> {
  const [row] = await db.$queryRaw<{ at: number }[]>`
    SELECT extract(epoch FROM "nextSlotAt")::float8 * 1000 AS at FROM "ProviderPace"`;
  return row!.at;
}

/** How far the next free slot is from the database's clock, in seconds. */
async function slotIsAhead(): Promise<number> {
  const [row] = await db.$queryRaw<{ ahead: number }[]>`
    SELECT extract(epoch FROM "nextSlotAt" - clock_timestamp())::float8 AS ahead FROM "ProviderPace"`;
  return row!.ahead;
}

let provider: ResendStandIn;
beforeEach(async () => {
  provider = await startResendStandIn({ saysPerSecond: 1000 });
});
afterEach(() => provider.stop());

beforeEach(() => db.providerPace.create({ data: { id: 'resend', perSecond: 1000 } }));

describe('the provider’s rate', () => {
  it('is one for two workers, a hundredth slower than allowed', async () => {
    await takeSlot(); // the connection is open
    await moveSlot(4.5);
    const start = await nextSlot();
    const worker = async () => {
      for (let turn = 0; turn < 20; turn++) expect(await takeSlot()).not.toBeNull();
    };
    await Promise.all([worker(), worker()]);
    expect((await nextSlot()) - start).toBeCloseTo(40 * 1.01, 1);
  });

  it('follows what the provider names', async () => {
    await keepRate(100);
    await moveSlot(4);
    const start = await nextSlot();
    await takeSlot();
    expect((await nextSlot()) - start).toBeCloseTo(10.1, 1);
  });

  it('is not saved up while nobody asks', async () => {
    await moveSlot(-3600);
    expect(await takeSlot()).toBe(0);
    expect(await slotIsAhead()).toBeGreaterThan(-3000);
  });
});

describe('a turn that is too far away', () => {
  it('is refused and pushes nothing on, however often it is asked for', async () => {
    await delaySlots(20_000);
    const start = await nextSlot();
    for (let time = 0; time < 30; time++) expect(await takeTurn(nothing)).toBe(false);
    expect(await nextSlot()).toBe(start);
  });

  it('is not believed beyond the longest hold: the clock was set back', async () => {
    await moveSlot(86_400);
    expect(await takeTurn(nothing)).toBe(true);
    expect(await slotIsAhead()).toBeLessThan(1);
  });

  it('is near again when a counsellor has sending go on', async () => {
    await delaySlots(30_000);
    await endPause();
    expect(await takeTurn(nothing)).toBe(true);
  });
});

describe('letters that wait while the provider asks for twenty seconds', () => {
  it('are not tried meanwhile, and all leave once they are over', async () => {
    const clock = createClock();
    const transport = resendTransport({ apiKey: 're_test', baseUrl: provider.url, now: clock.now });
    const pairs = await buildPairs(30);
    for (const { company, candidate } of pairs)
      await write({ role: 'company', ...company }, { profileId: candidate.profileId }, 'Bonjour', clock);
    const tooFast = { name: 'rate_limit_exceeded', headers: { 'retry-after': '20' } };
    provider.mischief.push({ kind: 'answer', status: 429, ...tooFast });
    await sendAll(clock, transport);
    await Promise.all(['a', 'b', 'c', 'd'].map((worker) => sendAll(clock, transport, worker)));
    expect(provider.accepted).toHaveLength(0);
    expect(await db.outboxEntry.count({ where: { attempts: 0 } })).toBe(29);
    expect(await findTimeToTurn()).toBeGreaterThan(0);
    expect(await findNextDue(clock.now())).not.toBeNull();
    expect(await slotIsAhead()).toBeLessThanOrEqual(20);

    await moveSlot(0);
    clock.pass(25_000);
    await Promise.all(['a', 'b', 'c', 'd'].map((worker) => sendAll(clock, transport, worker)));
    await sendAll(clock, transport);
    expect(provider.accepted).toHaveLength(30);
  });
});

describe('mails', () => {
  it('leave the turns between two and a half and five seconds to whoever reads', async () => {
    const clock = createClock();
    const [{ company, candidate }] = (await buildPairs(1)) as [Awaited<ReturnType<typeof buildPairs>>[0]];
    await write({ role: 'company', ...company }, { profileId: candidate.profileId }, 'Bonjour', clock);
    await moveSlot(4);
    expect(await claimNext('a', clock.now())).toBeNull();
    expect(await takeTurn(nothing)).toBe(true);
    await moveSlot(2);
    expect(await claimNext('a', clock.now())).not.toBeNull();
  });

  it('go on at once after a short hold that another answer made longer', async () => {
    const busy = { fate: 'retry', reason: 'rate_limit_exceeded', concerns: 'everybody' } as const;
    const now = new Date();
    await followPace({ ...busy, afterMs: 30_000 }, now);
    await followPace({ ...busy, afterMs: 6_000 }, now);
    expect(await slotIsAhead()).toBeLessThanOrEqual(30);
    expect(await takeTurn(nothing)).toBe(false);
  });
});
