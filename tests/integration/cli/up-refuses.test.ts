import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { connect } from '@/lib/embedded-postgres/connect';
import { findFreePort } from '@/lib/embedded-postgres/settings';
import { runToEnd } from '@/tests/support/command/start-command';
import { testDatabaseUrl } from '@/tests/support/variables';

jest.setTimeout(30_000);

const database = `up_${process.env.JEST_WORKER_ID}`;
let DATA_DIR: string;
let port: string;

const up = (variables: Record<string, string>) =>
  runToEnd('up.mjs', [], { DATA_DIR, PORT: port, ...variables });

async function onServer(sql: string, where = 'postgres') {
  const admin = await connect(testDatabaseUrl(where, 'postgres'));
  await admin.query(sql).finally(() => admin.end());
}

beforeEach(async () => {
  DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'cartemploi-up-'));
  port = String(await findFreePort());
});
afterEach(() => rmSync(DATA_DIR, { recursive: true, force: true }));
afterAll(() => onServer(`drop database if exists ${database} with (force)`));

describe('npm run up says in a sentence why it does not start', () => {
  it('lists every wrong value of the environment at once', async () => {
    const { status, printed } = await up({
      PORT: 'three',
      SEED: 'everything',
      DATABASE_URL: 'mysql://here',
      LOG_LEVEL: 'loud',
    });
    expect(status).toBe(1);
    for (const name of ['PORT', 'SEED', 'DATABASE_URL', 'LOG_LEVEL'])
      expect(printed).toMatch(new RegExp(`- ${name} must`));
    expect(printed).not.toContain('    at ');
  });

  it('when a name is misspelt', async () => {
    const { status, printed } = await up({ RESEND_APIKEY: 're_123' });
    expect(status).toBe(1);
    expect(printed).toContain('RESEND_APIKEY is unknown: did you mean RESEND_API_KEY?');
  });

  it('when everybody could read the local mailbox', async () => {
    const { status, printed } = await up({ PUBLIC_URL: 'https://cartemploi.test' });
    expect(status).toBe(1);
    expect(printed).toContain('set RESEND_API_KEY, or leave PUBLIC_URL on localhost');
  });

  it('when the database does not answer', async () => {
    const { status, printed } = await up({
      DATABASE_URL: `postgresql://me:secret@127.0.0.1:${await findFreePort()}/site`,
    });
    expect(status).toBe(1);
    expect(printed).toMatch(/The database of DATABASE_URL \(127\.0\.0\.1:\d+\/site\) cannot be reached/);
    expect(printed).not.toContain('secret');
  });

  it('when the database is newer than the code', async () => {
    await onServer(`drop database if exists ${database} with (force)`);
    await onServer(`create database ${database} owner cartemploi_owner template test_template`);
    await onServer(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', 'x', '29991231000000_later', now())`,
      database,
    );
    const { status, printed } = await up({ DATABASE_URL: testDatabaseUrl(database, 'cartemploi_owner') });
    expect(status).toBe(1);
    expect(printed).toContain(
      'The database is newer than this code (it has the migration 29991231000000_later',
    );
  });

  it('when the port is taken', async () => {
    const other = createServer().listen(Number(port), '127.0.0.1');
    const { status, printed } = await up({});
    await new Promise((resolve) => other.close(resolve));
    expect(status).toBe(1);
    expect(printed).toContain(
      `Port ${port} is taken by another program. Choose another one, for example: PORT=`,
    );
  });
});
