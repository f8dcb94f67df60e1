import { GET as health } from '@/app/api/health/route';
import { GET as ready } from '@/app/api/ready/route';
import { env } from '@/lib/env';
import { connect } from '@/lib/embedded-postgres/connect';
import { closeSearch, openSearch } from '@/lib/search/engine';
import { WORKER_CONNECTION } from '@/lib/readiness/worker-connection';

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
