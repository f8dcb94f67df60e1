import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { connect } from '@/lib/embedded-postgres/connect';
import { PlainError } from '@/lib/plain-error';

const PRISMA_ADVISORY_LOCK = 72707369;
const OLDEST_POSTGRES = 15;

type Migration = { name: string; sql: string; checksum: string };
type AppliedMigration = { name: string; checksum: string; finished: boolean };

/**
 * Applies the migrations of `folder` that the database lacks, each in a transaction of its own, and keeps Prisma's own
 * table, so that Prisma's commands agree with it. Returns the names applied. `beforeFirst` runs under the same lock.
 */
export async function migrate(
  ownerUrl: string,
  {
    folder = 'prisma/migrations',
    beforeFirst,
  }: { folder?: string; beforeFirst?: (owner: pg.Client) => Promise<void> } = {},
): Promise<string[]> {
  const owner = await connect(ownerUrl, 'cartemploi-migrate');
  try {
    await checkServer(owner);
    await owner.query('select pg_advisory_lock($1)', [PRISMA_ADVISORY_LOCK]);
    // behind a long reader a migration would keep everybody else out for as long as it waits
    await owner.query(`set lock_timeout = '30s'`);
    await createTable(owner);
    await beforeFirst?.(owner);
    const pending = findPending(readMigrations(folder), await listApplied(owner));
    for (const migration of pending) await apply(owner, migration);
    return pending.map(({ name }) => name);
  } finally {
    await owner.end();
  }
}

function readMigrations(folder: string): Migration[] {
  const fileOf = (name: string) => path.join(folder, name, 'migration.sql');
  const names = readdirSync(folder).filter((name) => existsSync(fileOf(name)));
  return names.sort().map((name) => {
    const sql = readFileSync(fileOf(name), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

async function listApplied(owner: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await owner.query<AppliedMigration>(
    `select migration_name as name, checksum, finished_at is not null as finished
     from _prisma_migrations where rolled_back_at is null order by migration_name`,
  );
  return rows;
}

function findPending(known: Migration[], applied: AppliedMigration[]) {
  for (const { name, checksum, finished } of applied) {
    const migration = known.find((one) => one.name === name);
    if (!migration) {
      throw new PlainError(
        `The database is newer than this code (it has the migration ${name}, unknown here). Update the code, or point ` +
          'DATABASE_URL at another database. Nothing was changed.',
      );
    }
    if (!finished) {
      throw new PlainError(
        `The migration ${name} was begun by another tool and never finished: repair it first (npx prisma migrate resolve).`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new PlainError(
        `The migration ${name} was edited after it was applied here. Restore the file as it was and write a new migration instead. Nothing was changed.`,
      );
    }
  }
  return known.filter(({ name }) => !applied.some((one) => one.name === name));
}

async function apply(owner: pg.Client, { name, sql, checksum }: Migration) {
  await owner.query('begin');
  try {
    await owner.query(sql);
    await owner.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw new PlainError(`The migration ${name} failed and was undone: ${describe(error, sql)}`);
  }
}

function describe(error: unknown, sql: string) {
  const { message, position } = error as Error & { position?: string };
  if (!position) return message;
  return `${message} (line ${sql.slice(0, Number(position)).split('\n').length})`;
}

async function checkServer(owner: pg.Client) {
  const { rows } = await owner.query<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  );
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  if (major < OLDEST_POSTGRES) {
    throw new PlainError(
      `The database runs PostgreSQL ${major}; Cartemploi needs ${OLDEST_POSTGRES} or newer.`,
    );
  }
}

async function createTable(owner: pg.Client) {
  await owner.query(`create table if not exists _prisma_migrations (
    id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
    migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
    started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`);
  // /api/ready, as the application's role, tells which migrations lack.
  await owner.query('grant select on _prisma_migrations to public');
}
