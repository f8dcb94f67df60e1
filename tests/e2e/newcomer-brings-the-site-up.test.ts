import { existsSync, readFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connect } from '@/lib/embedded-postgres/connect';
import { createDatabase, dropDatabase } from '@/lib/embedded-postgres/databases';
import { findFreePort } from '@/lib/embedded-postgres/settings';
import { isAlive } from '@/lib/embedded-postgres/is-alive';
import { type Command, startCommand } from '../support/command/start-command';
import { until } from '../support/until';
import { testDatabaseUrl } from '../support/variables';

let DATA_DIR: string;
let command: Command | undefined;

beforeAll(() => {
  DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'cartemploi-newcomer-'));
});
afterAll(async () => {
  command?.signal('SIGINT');
  await command?.ended;
  rmSync(DATA_DIR, { recursive: true, force: true });
});

/** The addresses that somebody listens on at this port, as Linux writes them: 0100007F is 127.0.0.1. */
function listListeners(port: number) {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => line.match(new RegExp(`^ *\\d+: ([0-9A-F]+):${hex} [0-9A-F:]+ 0A `))?.[1] ?? []),
  );
}

/** Starts it and waits until it says that all is there. */
async function bringUp(port: number, variables: Record<string, string>): Promise<string> {
  command = startCommand('up.mjs', [], { PORT: String(port), LOG_LEVEL: 'warn', ...variables });
  return command.prints('Ctrl-C stops everything.');
}

async function stop() {
  command!.signal('SIGINT');
  expect((await command!.ended).status).toBe(0);
}

const readJson = <T>(name: string) => JSON.parse(readFileSync(path.join(DATA_DIR, name), 'utf8')) as T;

/** The command, its site and its PostgreSQL. */
function listProcesses(): number[] {
  const pids = readJson<{ command: number; site: number }>('site.json');
  const [postmaster = ''] = readFileSync(path.join(DATA_DIR, 'postgres/postmaster.pid'), 'utf8').split('\n');
  return [pids.command, pids.site, Number(postmaster)];
}

/** The user ids under which a process runs. */
const usersOf = (pid: number) =>
  new Set(
    /^Uid:\s*(.*)$/m
      .exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]!
      .split(/\s+/)
      .map(Number),
  );

async function onServer<T>(
  work: (admin: Awaited<ReturnType<typeof connect>>) => Promise<T>,
  where = 'postgres',
) {
  const admin = await connect(testDatabaseUrl(where, 'postgres'));
  return work(admin).finally(() => admin.end());
}

describe('a newcomer brings the site up', () => {
  it('with one command, twice in a row, for this machine only, and stops all of it with Ctrl-C', async () => {
    const port = await findFreePort();
    for (const time of ['first', 'second']) {
      const printed = await bringUp(port, { DATA_DIR, SEED: 'none' });
      expect(printed).toContain(`Cartemploi is at http://localhost:${port}`);
      expect([time, printed.includes('migration(s) applied')]).toEqual([time, time === 'first']);
      expect((await fetch(`http://localhost:${port}/api/health`)).status).toBe(200);
      const [, site = 0, postgres = 0] = listProcesses();
      // as root, both go on as the account of the data
      expect([...usersOf(site)]).toEqual([...usersOf(postgres)]);
      expect(listListeners(port)).toEqual(['0100007F']);
      await stop();
      expect(listListeners(port)).toEqual([]);
    }
    const { port: databasePort } = readJson<{ port: number }>('postgres.json');
    expect(listListeners(databasePort)).toEqual([]);
  });

  it('and PostgreSQL, killed meanwhile, is started again, which is said, with what was in it', async () => {
    const port = await findFreePort();
    await bringUp(port, { DATA_DIR, SEED: 'none' });
    process.kill(listProcesses()[2]!, 'SIGKILL');
    await command!.prints('PostgreSQL stopped by itself: starting it again.');
    await command!.prints('PostgreSQL runs again.');
    const ready = async () => (await fetch(`http://localhost:${port}/api/ready`)).status;
    await until(ready, (status) => status === 200);
    expect((await fetch(`http://localhost:${port}/entreprises`)).status).toBe(200);
    await stop();
  });

  it('again after all of it was killed, with what was in it', async () => {
    const port = await findFreePort();
    await bringUp(port, { DATA_DIR, SEED: 'none' });
    const killed = listProcesses();
    expect(killed.map(isAlive)).toEqual([true, true, true]);
    for (const pid of killed) process.kill(pid, 'SIGKILL');
    await command!.ended;
    const printed = await bringUp(port, { DATA_DIR, SEED: 'none' });
    expect(killed.map(isAlive)).toEqual([false, false, false]);
    expect(printed).not.toContain('migration(s) applied');
    expect(printed).not.toContain('Loading first data');
    expect((await fetch(`http://localhost:${port}/entreprises`)).status).toBe(200);
    await stop();
  });

  it('on a PostgreSQL of their own, with nobody invented in it', async () => {
    const database = `own_${process.pid}`;
    await onServer((admin) => createDatabase(admin, database));
    const folder = mkdtempSync(path.join(os.tmpdir(), 'cartemploi-newcomer-own-'));
    try {
      const port = await findFreePort();
      const printed = await bringUp(port, {
        ...{ DATA_DIR: folder, DATABASE_URL: testDatabaseUrl(database) },
        DATABASE_OWNER_URL: testDatabaseUrl(database, 'cartemploi_owner'),
      });
      for (const words of [
        'Opening the database of DATABASE_URL',
        'migration(s) applied',
        'Loading first data',
      ])
        expect(printed).toContain(words);
      expect(printed).not.toMatch(/demonstration|@demo\.test/i);
      expect(existsSync(path.join(folder, 'postgres'))).toBe(false);
      expect((await fetch(`http://localhost:${port}/api/ready`)).status).toBe(200);
      const zones = await fetch(`http://localhost:${port}/api/v1/zones`);
      expect(((await zones.json()) as { total: number }).total).toBeGreaterThan(100);
      const counts = `SELECT (SELECT count(*)::int FROM "User") AS users, (SELECT count(*)::int FROM "Company") AS companies`;
      const { rows } = await onServer((admin) => admin.query(counts), database);
      expect(rows).toEqual([{ users: 0, companies: 0 }]);
      await stop();
    } finally {
      command?.signal('SIGINT');
      await command?.ended;
      await onServer((admin) => dropDatabase(admin, database));
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
