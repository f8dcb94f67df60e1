import { GET as health } from '@/app/api/health/route';
import { GET as ready } from '@/app/api/ready/route';
import { env } from '@/lib/env';
import { connect } from '@/lib/embedded-postgres/connect';
import { closeSearch, openSearch } from '@/lib/search/engine';
import { findFullDisk } from '@/lib/readiness/disk';
import { WORKER_CONNECTION } from '@/lib/readiness/worker-connection';
import { testDatabaseUrl } from '../../support/variables';

describe('the doors for whoever watches the machine', () => {
  beforeEach(async () => void (await openSearch()));
  afterAll(closeSearch);

  it('says that the process is up', async () => {
    const response = health();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it('answers 503 and names the worker when none runs', async () => {
    const response = await ready();
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      status: 'not ready',
      missing: [expect.stringMatching(/^worker: none is running/)],
    });
  });

  it('answers 503 until the search index is built', async () => {
    await closeSearch();
    expect((await (await ready()).json()).missing).toContain('search: the index is not built yet');
  });

  it('answers 503 while somebody holds a table that it reads', async () => {
    const holder = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'postgres'));
    await holder.query('BEGIN; LOCK TABLE _prisma_migrations IN ACCESS EXCLUSIVE MODE');
    const response = await ready();
    await holder.query('ROLLBACK');
    await holder.end();
    expect(response.status).toBe(503);
    expect((await response.json()).missing).toEqual(['database: does not answer']);
  });

  it('says when the disk of the data is full, or nearly', async () => {
    const withFree = (megabytes: number) =>
      findFullDisk(() => Promise.resolve({ bavail: megabytes, bsize: 1e6 }));
    expect(await withFree(0)).toEqual(['disk: 0 MB are free for the data, 200 are needed']);
    expect(await withFree(199)).toHaveLength(1);
    expect(await withFree(200)).toEqual([]);
    expect(await findFullDisk(() => Promise.reject(new Error('no such folder')))).toEqual([]);
  });

  it('is ready with database, migrations and a worker', async () => {
    const worker = await connect(env.DATABASE_URL, WORKER_CONNECTION);
    try {
      const response = await ready();
      expect(await response.json()).toEqual({ status: 'ready', missing: [] });
      expect(response.status).toBe(200);
    } finally {
      await worker.end();
    }
  });
});
