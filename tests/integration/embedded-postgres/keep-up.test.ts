import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { connect } from '@/lib/embedded-postgres/connect';
import { makeDataDir } from '@/lib/embedded-postgres/settings';
import { type EmbeddedServer, startEmbeddedServer } from '@/lib/embedded-postgres/server';

let folder: string;
let server: EmbeddedServer;
let client: pg.Client | undefined;

beforeAll(async () => {
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'cartemploi-keep-up-')), 'data');
  // PostgreSQL's own account passes through
  chmodSync(path.dirname(folder), 0o711);
  makeDataDir(folder);
  server = await startEmbeddedServer(folder);
});
afterAll(async () => {
  await client?.end();
  await server.release();
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

const clusterFile = (name: string) => path.join(folder, 'postgres', name);
const open = () => connect(server.url('postgres', 'postgres'));

it('writes nothing of anybody into its log', async () => {
  client = await open();
  await client.query('create table person (email text primary key, age int check (age < 100))');
  await client.query(`insert into person values ('marque-un@courriel.test', 20)`);
  const refused = [
    `insert into person values ('marque-un@courriel.test', 21)`,
    `insert into person values ('marque-deux@courriel.test', 210)`,
    `select 'marque-trois'::int`,
    `do $$ begin raise exception 'marque-quatre'; end $$`,
  ];
  for (const sql of refused) await expect(client.query(sql)).rejects.toThrow();
  await expect(client.query('select $1::int', ['marque-cinq'])).rejects.toThrow();
  await client.query('select pg_rotate_logfile()');
  await client.end();
  const logs = readdirSync(clusterFile('log')).map((name) =>
    readFileSync(clusterFile(`log/${name}`), 'utf8'),
  );
  expect(logs.join()).toContain('database system is ready');
  expect([readFileSync(clusterFile('server.log'), 'utf8'), ...logs].join()).not.toContain('marque');
});

it('is started again when it is killed, with what was in it, and says so', async () => {
  client = await open();
  await client.query('create table kept as select 1 as one');
  await client.end();
  const said: string[] = [];
  const back = new Promise<void>((resolve) => {
    void server.keepUp((line) => {
      said.push(line);
      if (line.includes('runs again')) resolve();
    });
  });
  const [postmaster = ''] = readFileSync(clusterFile('postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(postmaster), 'SIGKILL');
  await back;
  client = await open();
  expect((await client.query('select one from kept')).rows).toEqual([{ one: 1 }]);
  expect(said).toEqual([
    'PostgreSQL stopped by itself: starting it again. Nothing that was saved is lost.',
    'PostgreSQL runs again.',
  ]);
});
