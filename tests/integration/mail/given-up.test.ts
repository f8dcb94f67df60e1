import { db } from '@/lib/db';
import { takeNextMail } from '@/lib/mail/inbound/order-repository';
import { giveMailUp } from '@/lib/mail/inbound/repository';
import { createClock, readAll } from '../../support/letters/post-office';

const clock = createClock();

beforeEach(async () => {
  await db.inboundMail.create({
    data: {
      ...{ providerId: 'damaged', state: 'fetched', raw: Buffer.from('not sealed') },
      ...{ receivedAt: clock.now(), nextAt: clock.now() },
    },
  });
});

const stateAndAttempts = () =>
  db.inboundMail.findFirstOrThrow({ select: { state: true, attempts: true, outcome: true } });

describe('a received mail that cannot be read', () => {
  it('waits for a person after eight attempts', async () => {
    for (const attempts of [1, 2, 3, 4, 5, 6, 7]) {
      await readAll(clock);
      expect(await stateAndAttempts()).toEqual({ state: 'fetched', attempts, outcome: 'error' });
      clock.pass(86_400_000);
    }
    await readAll(clock);
    expect(await stateAndAttempts()).toEqual({ state: 'failed', attempts: 8, outcome: 'given_up' });
  });

  it('is not given up by who was slower than the one that read it', async () => {
    const { id } = await db.inboundMail.findFirstOrThrow();
    await db.inboundMail.update({ where: { id }, data: { state: 'processed', outcome: 'letter' } });
    await giveMailUp(id, 'given_up');
    expect(await stateAndAttempts()).toMatchObject({ state: 'processed', outcome: 'letter' });
  });

  it('is given up too when each attempt ended the process', async () => {
    for (let attempt = 0; attempt < 8; attempt++) {
      expect(await takeNextMail(1, clock.now(), clock.now())).toMatchObject({ attempts: attempt + 1 });
      clock.pass(1_000);
    }
    await readAll(clock);
    expect(await stateAndAttempts()).toMatchObject({ state: 'failed', outcome: 'given_up' });
  });
});
