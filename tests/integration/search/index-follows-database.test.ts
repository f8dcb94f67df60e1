import type pg from 'pg';
import { connect } from '@/lib/embedded-postgres/connect';
import { PublicFollower } from '@/lib/search/follow-public';
import { openDatabaseDoor } from '../../support/database-door';
import { approveProfile, publishFive, publishProfile } from '../../support/search/publish-profile';
import { plantSearchWorld } from '../../support/search/territory-of-search';
import { testDatabaseUrl } from '../../support/variables';

const database = `test_${process.env.JEST_WORKER_ID ?? '1'}`;
let client: pg.Client;
let follower: PublicFollower;
let troubles: unknown[];

beforeEach(async () => {
  troubles = [];
  client = await connect(testDatabaseUrl(database, 'postgres'));
  await plantSearchWorld(client);
  follower = new PublicFollower(testDatabaseUrl(database), (error) => troubles.push(error));
});
afterEach(async () => {
  await follower.stop();
  await client.end();
});

const ask = (criteria: Record<string, string[]> = {}) =>
  follower.current().indexes.profile.search({ criteria, terms: [], page: 1 });

async function told(): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`SELECT version FROM "PublicVersion"`);
  await follower.reached(Number(rows[0]?.version));
}

describe('the index', () => {
  it('holds what was public before it started', async () => {
    const { profileId } = await publishProfile(client, { skills: ['souder'] });
    await follower.start();
    expect(ask({ 'savoir-faire': ['souder'] }).ids).toEqual([profileId]);
  });

  it('shows an approval that it was notified of', async () => {
    await follower.start();
    const { profileId } = await publishProfile(client, { skills: ['souder'] });
    await told();
    await approveProfile(client, profileId, { skills: ['traire'] });
    await told();
    expect(ask({ 'savoir-faire': ['souder'] }).total).toBe(0);
    expect(ask({ 'savoir-faire': ['traire'] }).ids).toEqual([profileId]);
  });

  it('notices on its next look a change that nobody told it', async () => {
    await follower.start();
    await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND datname = $2',
      ['cartemploi-search', database],
    );
    const { profileId } = await publishProfile(client);
    await told();
    expect(ask().ids).toEqual([profileId]);
  });

  it('catches up on its next look with a change whose notice was lost while it listened', async () => {
    await follower.start();
    // PublicVersion moves without its trigger's notice, as when the server drops one
    const { rows } = await client.query<{ definition: string }>(
      `SELECT pg_get_functiondef('record_public_change'::regproc) AS definition`,
    );
    const definition = rows[0]!.definition;
    const silent = definition.replace(/PERFORM pg_notify\([^;]*;/, '');
    expect(silent).not.toBe(definition);
    await client.query(silent);
    try {
      const { profileId } = await publishProfile(client);
      expect(ask().ids).toEqual([]);
      await follower.poll();
      expect(ask().ids).toEqual([profileId]);
      expect(troubles).toEqual([]);
    } finally {
      await client.query(definition);
    }
  });

  it('takes a database that has fallen silent for a lost connection, and catches up by another', async () => {
    const door = await openDatabaseDoor(testDatabaseUrl(database));
    follower = new PublicFollower(door.url, (error) => troubles.push(error), 100);
    await follower.start();
    door.hush();
    const { profileId } = await publishProfile(client);
    await follower.poll();
    expect(troubles).toContainEqual(new Error('The database has fallen silent'));
    door.open();
    await told();
    expect(ask().ids).toEqual([profileId]);
    await follower.stop();
    await door.close();
  });

  it('shows on its next look a savoir-faire under its new name and a trade under its new domain', async () => {
    const { profileId } = await publishProfile(client, { occupations: ['G1602'] });
    await follower.start();
    await client.query(`UPDATE "Skill" SET label = 'souder du fer' WHERE slug = 'souder'`);
    await client.query(`UPDATE "Occupation" SET "domainCode" = 'A14' WHERE code = 'G1602'`);
    await follower.poll();
    expect(follower.current().vocabulary.terms.skill.get('souder')?.label).toBe('souder du fer');
    expect(ask({ domaine: ['G16'] }).total).toBe(0);
    expect(ask({ domaine: ['A14'] }).ids).toEqual([profileId]);
  });

  it('builds nothing anew while nothing changed', async () => {
    await follower.start();
    const before = follower.current();
    await follower.poll();
    expect(follower.current()).toBe(before);
  });

  it('shows an approval to every process that searches', async () => {
    const other = new PublicFollower(testDatabaseUrl(database), (error) => troubles.push(error));
    await Promise.all([follower.start(), other.start()]);
    const { profileId } = await publishProfile(client);
    const { rows } = await client.query<{ version: string }>(`SELECT version FROM "PublicVersion"`);
    await Promise.all([follower, other].map((one) => one.reached(Number(rows[0]?.version))));
    for (const { indexes } of [follower.current(), other.current()])
      expect(indexes.profile.search({ criteria: {}, terms: [], page: 1 }).ids).toEqual([profileId]);
    await other.stop();
  });

  it('starts again from everything when the database is an older copy of itself', async () => {
    const { profileId } = await publishProfile(client);
    await follower.start();
    await client.query(`UPDATE "PublicVersion" SET version = 1`);
    await client.query(`DELETE FROM "PublicChange"`);
    await follower.poll();
    expect(follower.current().version).toBe(1);
    expect(ask().ids).toEqual([profileId]);
  });

  it('says so when it cannot start, and leaves nothing that tries behind its back', async () => {
    await client.query(`ALTER VIEW "PublicProfile" RENAME TO "NotMigrated"`);
    try {
      await expect(follower.start()).rejects.toThrow('PublicProfile');
      await follower.stop();
      const { rows } = await client.query(
        `SELECT FROM pg_stat_activity WHERE application_name = 'cartemploi-search' AND datname = $1`,
        [database],
      );
      expect(rows).toHaveLength(0);
    } finally {
      await client.query(`ALTER VIEW "NotMigrated" RENAME TO "PublicProfile"`);
    }
  });

  it('starts again from everything when the changes that it missed are forgotten', async () => {
    const door = await openDatabaseDoor(testDatabaseUrl(database));
    follower = new PublicFollower(door.url, (error) => troubles.push(error));
    await follower.start();
    door.shut();
    await door.untilTurnedAway(1);
    const { profileId } = await publishProfile(client, { skills: ['souder'] });
    const other = await publishProfile(client);
    await client.query(
      'DELETE FROM "PublicChange" WHERE version < (SELECT max(version) FROM "PublicChange")',
    );
    door.open();
    await told();
    expect(new Set(ask().ids)).toEqual(new Set([profileId, other.profileId]));
    expect(ask({ 'savoir-faire': ['souder'] }).ids).toEqual([profileId]);
    await follower.stop();
    await door.close();
  });

  it('knocks once at a time while the database is away, and is in step again once it is back', async () => {
    const door = await openDatabaseDoor(testDatabaseUrl(database));
    follower = new PublicFollower(door.url, (error) => troubles.push(error));
    await follower.start();
    const waits = jest.spyOn(globalThis, 'setTimeout');
    door.shut();
    await door.untilTurnedAway(3);
    expect(waits.mock.calls.filter(([, wait]) => wait === 1000).length).toBeLessThanOrEqual(
      door.turnedAway() + 1,
    );
    waits.mockRestore();
    const { profileId } = await publishProfile(client);
    door.open();
    await told();
    expect(ask().ids).toEqual([profileId]);
    await follower.stop();
    await door.close();
  });

  it('knows a savoir-faire that was added to the referential after it started', async () => {
    await follower.start();
    await client.query(`INSERT INTO "Skill" (slug, label) VALUES ('seller', 'seller un cheval')`);
    const { profileId } = await publishProfile(client, { skills: ['seller'] });
    await told();
    expect(ask({ 'savoir-faire': ['seller'] }).ids).toEqual([profileId]);
    expect(troubles).toEqual([]);
  });

  it('lets all whose 26th birthday is in a month go together at its end, though nothing was written that day', async () => {
    for (const birthDate of ['2001-01-01', '2001-01-14', '2001-01-31']) {
      const { candidateId } = await publishProfile(client);
      await client.query(`UPDATE "Candidate" SET "birthDate" = $2 WHERE id = $1`, [candidateId, birthDate]);
    }
    const { rows } = await client.query<{ definition: string }>(
      `SELECT pg_get_functiondef('today()'::regprocedure) AS definition`,
    );
    const wake = async (day: string) => {
      await client.query(`CREATE OR REPLACE FUNCTION today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT '${day}'::date $$`);
      await follower.poll();
      return ask().total;
    };
    await follower.start();
    try {
      expect(await wake('2027-01-02')).toBe(3);
      expect(await wake('2027-01-31')).toBe(3);
      expect(await wake('2027-02-01')).toBe(0);
    } finally {
      await client.query(rows[0]?.definition ?? '');
    }
  });

  it('starts again from everything when a new charter asks everybody to sign', async () => {
    await publishProfile(client);
    await follower.start();
    await client.query(`INSERT INTO "Charter" (version, body) VALUES (2, 'La nouvelle charte.')`);
    await told();
    expect(ask().total).toBe(0);
  });

  it('joins a secteur of fewer than five with its neighbour, and parts them once it has five', async () => {
    await publishFive(client, { commune: '14001' });
    await publishFive(client, { commune: '14003' });
    for (let made = 0; made < 4; made += 1) await publishProfile(client, { commune: '14002' });
    await follower.start();
    expect(Object.fromEntries(ask().zones)).toEqual({ '200000001': 9, '14003': 5 });
    expect(ask({ secteur: ['14002'] }).total).toBe(0);
    expect(ask({ secteur: ['14001'] }).total).toBe(0);
    expect(ask({ secteur: ['200000001'] }).total).toBe(9);
    await publishProfile(client, { commune: '14002' });
    await told();
    expect(Object.fromEntries(ask().zones)).toEqual({ '14001': 5, '14002': 5, '14003': 5 });
  });
});
