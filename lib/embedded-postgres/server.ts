import path from 'node:path';
import type pg from 'pg';
import { PlainError } from '@/lib/plain-error';
import { chooseAccount, findClosedFolder } from './account';
import { prepareBinaries, type RunBinary } from './binaries';
import { createCluster } from './cluster';
import { connect, isAnswering } from './connect';
import { createRoles } from './databases';
import { findFreePort, readSettings, type Role, type ServerSettings, writeSettings } from './settings';
import { withStartLock } from './start-lock';

const USER_NAME = 'cartemploi-command';

export type EmbeddedServer = {
  admin: pg.Client;
  url: (role: Role, database: string) => string;
  /** Resolves when the server goes away before it was released. */
  lost: Promise<void>;
  /** Stops the server, unless another command still uses it. */
  release: () => Promise<void>;
  /** Stops the server at once and whoever uses it: for a process about to end. */
  kill: () => void;
};
type Options = { /** For tests: faster, and loses everything in a power cut. */ unsafe?: boolean };

/**
 * The real PostgreSQL that comes with the project, its files in `DATA_DIR/postgres`, on the loopback address only.
 * Found running (another command's, or left by a kill), it is taken over.
 */
export async function startEmbeddedServer(dataDir: string, options: Options = {}): Promise<EmbeddedServer> {
  const clusterDir = path.join(dataDir, 'postgres');
  const account = chooseAccount(clusterDir);
  const settings = await readSettings(dataDir);
  const closed = account && findClosedFolder(dataDir, account);
  if (closed) {
    throw new PlainError(
      `PostgreSQL does not run as root, and the account it runs under may not enter ${closed}: ` +
        'set DATA_DIR to a folder that everybody can reach, /var/lib/cartemploi for example.',
    );
  }
  const run = prepareBinaries(dataDir, account);
  const admin = await withStartLock(dataDir, async () => {
    createCluster(dataDir, clusterDir, settings.passwords.postgres, run, account);
    await bringUp(dataDir, clusterDir, settings, run, options);
    // This connection is also the sign that somebody uses the server: it ends with us, however we end.
    const client = await connect(urlFor(settings, 'postgres', 'postgres'), USER_NAME);
    await createRoles(client, settings.passwords);
    return client;
  });
  return {
    admin,
    lost: new Promise((resolve) => admin.once('end', resolve)),
    url: (role, database) => urlFor(settings, role, database),
    release: () => withStartLock(dataDir, () => release(admin, clusterDir, run)),
    kill: () => stopAtOnce(clusterDir, run),
  };
}

const urlFor = ({ port, passwords }: ServerSettings, role: Role, database: string) =>
  `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;

async function bringUp(
  dataDir: string,
  clusterDir: string,
  settings: ServerSettings,
  run: RunBinary,
  options: Options,
) {
  // Just after a kill the dead server's memory or port may be held for some seconds: hence more than one try.
  for (let attempt = 1; ; attempt++) {
    if (await isAnswering(urlFor(settings, 'postgres', 'postgres'))) return;
    if (!(await isFree(settings.port))) {
      settings.port = await findFreePort();
      writeSettings(dataDir, settings);
    }
    try {
      const log = path.join(clusterDir, 'server.log');
      run('pg_ctl', [
        '-D',
        clusterDir,
        '-w',
        '-t',
        '60',
        '-l',
        log,
        '-o',
        serverFlags(settings.port, options),
        'start',
      ]);
    } catch (error) {
      if (attempt < 6) await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
      else if (!(await isAnswering(urlFor(settings, 'postgres', 'postgres')))) throw error;
    }
  }
}

const isFree = (port: number) =>
  findFreePort(port).then(
    () => true,
    () => false,
  );

function serverFlags(port: number, { unsafe }: Options) {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=128MB',
    'max_connections=100',
  ];
  if (unsafe) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off');
  return [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(' ');
}

async function release(admin: pg.Client, clusterDir: string, run: RunBinary) {
  const others = await admin
    .query('select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()', [
      USER_NAME,
    ])
    .catch(() => undefined); // it was stopped or killed meanwhile: nothing is left to stop
  await admin.end();
  if (others?.rowCount === 0) run('pg_ctl', ['-D', clusterDir, '-m', 'fast', '-w', '-t', '60', 'stop']);
}

function stopAtOnce(clusterDir: string, run: RunBinary) {
  try {
    run('pg_ctl', ['-D', clusterDir, '-m', 'immediate', '-w', 'stop']);
  } catch {
    // It was stopped already.
  }
}
