import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDatabase, grantRows } from '@/lib/embedded-postgres/databases';
import { type EmbeddedServer, startEmbeddedServer } from '@/lib/embedded-postgres/server';
import { APP_ROLE, type Role } from '@/lib/embedded-postgres/settings';
import { migrate } from '@/prisma/migrate';
import { isAlive } from '@/lib/embedded-postgres/is-alive';
import { pristine } from './pristine';

/** The database every other test database is a copy of: migrated, with nothing else in it. */
export const TEMPLATE = 'test_template';

type TestCluster = { server: EmbeddedServer; folder: string };
const kept = globalThis as { testCluster?: Promise<TestCluster> };

/** The PostgreSQL of this test run, in a temporary folder; started by whichever project comes first. */
export async function openTestCluster(): Promise<EmbeddedServer> {
  kept.testCluster ??= start();
  return (await kept.testCluster).server;
}

export async function closeTestCluster() {
  const cluster = await kept.testCluster;
  kept.testCluster = undefined;
  if (!cluster) return;
  await cluster.server.release();
  rmSync(cluster.folder, { recursive: true, force: true });
}

async function start(): Promise<TestCluster> {
  const all = path.join(os.tmpdir(), `cartemploi-tests-${process.getuid?.() ?? 'all'}`);
  mkdirSync(all, { recursive: true, mode: 0o711 });
  removeLeftovers(all);
  const folder = path.join(all, String(process.pid));
  rmSync(folder, { recursive: true, force: true });
  const server = await startEmbeddedServer(folder, { unsafe: true });
  process.once('exit', server.kill);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const url = (role: Role) => server.url(role, TEMPLATE);
  process.env.TEST_DATABASE_URLS = JSON.stringify({
    postgres: url('postgres'),
    cartemploi_owner: url('cartemploi_owner'),
    cartemploi_app: url('cartemploi_app'),
  });
  await createDatabase(server.admin, TEMPLATE);
  await migrate(url('cartemploi_owner'), { beforeFirst: (owner) => grantRows(owner, APP_ROLE) });
  await pristine(url('postgres'));
  return { server, folder };
}

/** Folders of runs that were killed: their servers stop by themselves once their files are gone. */
function removeLeftovers(all: string) {
  for (const name of readdirSync(all)) {
    if (!isAlive(Number(name))) rmSync(path.join(all, name), { recursive: true, force: true });
  }
}
