import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connect } from '@/lib/embedded-postgres/connect';
import { migrate } from '@/prisma/migrate';
import { testDatabaseUrl } from '@/tests/support/variables';

const database = `migrate_${process.env.JEST_WORKER_ID}`;
const ownerUrl = () => testDatabaseUrl(database, 'cartemploi_owner');
let folder: string;

function writeMigration(name: string, sql: string) {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'migration.sql'), sql);
}

async function onServer(sql: string, where = 'postgres') {
  const admin = await connect(testDatabaseUrl(where, 'postgres'));
  try {
    return (await admin.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await admin.end();
  }
}

const listTables = () =>
  onServer(`select relname from pg_class where relkind = 'r' and relname in ('one', 'two')`, database);

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'cartemploi-migrations-'));
  await onServer(`drop database if exists ${database} with (force)`);
  await onServer(`create database ${database} owner cartemploi_owner`);
});

afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => onServer(`drop database if exists ${database} with (force)`));

describe('migrating a database', () => {
  it('applies what is missing, once and in order', async () => {
    writeMigration('2_two', 'create table two (one_id int references one)');
    writeMigration('1_one', 'create table one (id int primary key)');
    expect(await migrate(ownerUrl(), { folder })).toEqual(['1_one', '2_two']);
    expect(await migrate(ownerUrl(), { folder })).toEqual([]);
  });

  it('lets two processes that start together share the work', async () => {
    writeMigration('1_one', 'create table one (id int primary key)');
    const done = await Promise.all([migrate(ownerUrl(), { folder }), migrate(ownerUrl(), { folder })]);
    expect(done.flat()).toEqual(['1_one']);
  });

  it('refuses a migration that was edited after it was applied', async () => {
    writeMigration('1_one', 'create table one (id int)');
    await migrate(ownerUrl(), { folder });
    writeMigration('1_one', 'create table one (id bigint)');
    await expect(migrate(ownerUrl(), { folder })).rejects.toThrow(
      'The migration 1_one was edited after it was applied here',
    );
  });

  it('undoes the whole of a migration that fails, and says where', async () => {
    writeMigration('1_one', 'create table one (id int)');
    writeMigration('2_two', 'create table two (id int);\ninsert into nowhere values (1)');
    await expect(migrate(ownerUrl(), { folder })).rejects.toThrow(
      /2_two failed and was undone: .*nowhere.*\(line 2\)/,
    );
    expect(await listTables()).toEqual([{ relname: 'one' }]);
    writeMigration('2_two', 'create table two (id int)');
    expect(await migrate(ownerUrl(), { folder })).toEqual(['2_two']);
  });

  it('stops when the database is newer than the code', async () => {
    writeMigration('1_one', 'create table one (id int)');
    writeMigration('2_two', 'create table two (id int)');
    await migrate(ownerUrl(), { folder });
    rmSync(path.join(folder, '2_two'), { recursive: true });
    await expect(migrate(ownerUrl(), { folder })).rejects.toThrow(
      'The database is newer than this code (it has the migration 2_two',
    );
  });
});
