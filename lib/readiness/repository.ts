import 'server-only';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { db } from '@/lib/db';
import { WORKER_CONNECTION } from './worker-connection';

export async function isDatabaseAnswering(): Promise<boolean> {
  return db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}

/** Names of the migrations of this code that the database lacks. */
export async function listMissingMigrations(): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const applied = new Set(rows.map((row) => row.name));
  const folder = join(process.cwd(), 'prisma', 'migrations');
  // as prisma/migrate.ts reads them: git leaves empty folders behind
  return readdirSync(folder).filter(
    (name) => !applied.has(name) && existsSync(join(folder, name, 'migration.sql')),
  );
}

/** True while a worker, in this process or another, holds its connection to our database. */
export async function isWorkerConnected(): Promise<boolean> {
  const [row] = await db.$queryRaw<{ connected: boolean }[]>`
    SELECT EXISTS (SELECT FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = ${WORKER_CONNECTION}) AS connected`;
  return row?.connected ?? false;
}
