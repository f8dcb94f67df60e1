import type pg from 'pg';
import { connect } from '@/lib/embedded-postgres/connect';
import { closeSearch, isSearchReady, openSearch } from '@/lib/search/engine';
import { PublicFollower } from '@/lib/search/follow-public';
import { plantSearchWorld } from '../../support/search/territory-of-search';
import { testDatabaseUrl } from '../../support/variables';

const database = `test_${process.env.JEST_WORKER_ID ?? '1'}`;
let client: pg.Client;

beforeEach(async () => {
  client = await connect(testDatabaseUrl(database, 'postgres'));
  await plantSearchWorld(client);
  await client.query(`ALTER VIEW "PublicProfile" RENAME TO "NotMigrated"`);
});
afterEach(async () => {
  await client.query(`ALTER VIEW IF EXISTS "NotMigrated" RENAME TO "PublicProfile"`);
  await closeSearch();
  await client.end();
});

async function connections(): Promise<number> {
  const { rows } = await client.query(
    `SELECT FROM pg_stat_activity WHERE application_name = 'cartemploi-search' AND datname = $1`,
    [database],
  );
  return rows.length;
}

describe('an index that cannot start', () => {
  it('leaves no connection behind, however often somebody asks, and starts once it can', async () => {
    for (let asked = 0; asked < 3; asked += 1) {
      await expect(openSearch()).rejects.toThrow('PublicProfile');
      expect(await connections()).toBe(0);
    }
    expect(isSearchReady()).toBe(false);
    await client.query(`ALTER VIEW "NotMigrated" RENAME TO "PublicProfile"`);
    await openSearch();
    expect(isSearchReady()).toBe(true);
    expect(await connections()).toBe(1);
  });

  it('lets go by itself of what it opened, and does not try again behind its back', async () => {
    const waits = jest.spyOn(globalThis, 'setTimeout');
    const follower = new PublicFollower(testDatabaseUrl(database), () => undefined);
    await expect(follower.start()).rejects.toThrow('PublicProfile');
    expect(await connections()).toBe(0);
    expect(waits.mock.calls.filter(([, wait]) => wait === 1000)).toEqual([]);
    waits.mockRestore();
  });

  it('does not take along the index that was opened after it was closed', async () => {
    const failing = openSearch();
    const closing = closeSearch();
    await client.query(`ALTER VIEW "NotMigrated" RENAME TO "PublicProfile"`).catch(() => undefined);
    const opened = openSearch();
    await Promise.allSettled([failing, closing]);
    await opened;
    expect(isSearchReady()).toBe(true);
    await closeSearch();
    expect(await connections()).toBe(0);
  });
});
