import { db, transaction } from '@/lib/db';
import { JOBS } from '@/lib/worker/jobs';

const DAY = 86_400_000;
const now = new Date();
const ago = (days: number) => new Date(now.getTime() - days * DAY);

describe('after 30 days', () => {
  it('the provider’s events, which name sender and subject, are gone; what still waits stays', async () => {
    const event = (id: string, days: number, processed: boolean) => ({
      ...{ id, type: 'email.received', payload: { data: { from: 'lea@courriel.test' } } },
      ...{ receivedAt: ago(days), processedAt: processed ? ago(days) : null },
    });
    await db.inboundEvent.createMany({
      data: [event('old', 31, true), event('recent', 29, true), event('waiting', 31, false)],
    });
    const job = JOBS.find(({ name }) => name === 'erase-raw-mail');
    await transaction((tx) => job!.run(tx, now));
    const kept = await db.inboundEvent.findMany({ orderBy: { id: 'asc' } });
    expect(kept.map(({ id }) => id)).toEqual(['recent', 'waiting']);
  });
});
