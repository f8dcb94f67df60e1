import { Client } from 'pg';
import { db } from '@/lib/db';
import { takeNextMail } from '@/lib/mail/inbound/order-repository';
import { reclaimFromDead } from '@/lib/worker/dead-workers-repository';
import { WORKER_LOCKS } from '@/lib/worker/worker-locks';
import { createClock } from '../../support/letters/post-office';

const clock = createClock();
const later = () => new Date(clock.now().getTime() + 20_000);
const [LIVING, KILLED] = [7, 8];
const connection = new Client({ connectionString: process.env.DATABASE_URL });

beforeAll(async () => {
  await connection.connect();
  await connection.query('SELECT pg_advisory_lock($1, $2)', [WORKER_LOCKS, LIVING]);
});
afterAll(() => connection.end());

async function takeOne(worker: number): Promise<void> {
  const mail = { providerId: 'one', state: 'fetched', raw: Buffer.from('sealed') } as const;
  await db.inboundMail.create({ data: { ...mail, receivedAt: clock.now(), nextAt: clock.now() } });
  await takeNextMail(worker, clock.now(), later());
}

describe('a received mail whose reader was killed', () => {
  it('is taken up by another at once, and its attempt counts', async () => {
    await takeOne(KILLED);
    expect(await takeNextMail(LIVING, clock.now(), later())).toBeNull();
    expect(await reclaimFromDead()).toMatchObject({ readings: 1 });
    expect(await takeNextMail(LIVING, clock.now(), later())).toMatchObject({ attempts: 2 });
  });

  it('stays with a reader who lives', async () => {
    await takeOne(LIVING);
    expect(await reclaimFromDead()).toMatchObject({ readings: 0 });
    expect(await takeNextMail(KILLED, clock.now(), later())).toBeNull();
  });
});
