import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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
  /**
   * Starts the server again each time it dies before it was released, at the same address, and tells of it. Resolves
   * when it cannot be brought back.
   */
  keepUp: (say: (line: string) => void) => Promise<void>;
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
  const cluster: Cluster = { dataDir, clusterDir, settings, run, options };
  const open = () => {
    // This connection is also the sign that somebody uses the server: it ends with us, however we end.
    return connect(urlFor(settings, 'postgres', 'postgres'), USER_NAME);
  };
  let admin = await withStartLock(dataDir, async () => {
    createCluster(dataDir, clusterDir, settings.passwords.postgres, run, account);
    await bringUp(cluster, { mayMove: true });
    const client = await open();
    await createRoles(client, settings.passwords);
    return client;
  });
  let isReleased = false;
  return {
    admin,
    url: (role, database) => urlFor(settings, role, database),
    async keepUp(say) {
      for (let restarts = 0; ; restarts++) {
        await ended(admin);
        if (isReleased) return new Promise(() => undefined);
        if (restarts === MOST_RESTARTS) return;
        say('PostgreSQL stopped by itself: starting it again. Nothing that was saved is lost.');
        try {
          admin = await withStartLock(dataDir, async () => {
            await bringUp(cluster, { mayMove: false });
            return open();
          });
        } catch (error) {
          say(error instanceof PlainError ? error.message : 'PostgreSQL could not be started again.');
          return;
        }
        say('PostgreSQL runs again.');
      }
    },
    release: () => {
      isReleased = true;
      return withStartLock(dataDir, () => release(admin, clusterDir, run));
    },
    kill: () => {
      isReleased = true;
      stopAtOnce(clusterDir, run);
    },
  };
}

/** One that dies so often has a fault that starting it again does not mend. */
const MOST_RESTARTS = 20;

const ended = (client: pg.Client) =>
  new Promise<void>((resolve) => {
    client.once('end', resolve);
    // a connection that ended before anybody listened says nothing any more
    client.query('select').catch(() => resolve());
  });

type Cluster = {
  dataDir: string;
  clusterDir: string;
  settings: ServerSettings;
  run: RunBinary;
  options: Options;
};

const urlFor = ({ port, passwords }: ServerSettings, role: Role, database: string) =>
  `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;

/** With `mayMove` the server takes another port where somebody else has its own; without, its users know it by its port. */
async function bringUp(
  { dataDir, clusterDir, settings, run, options }: Cluster,
  { mayMove }: { mayMove: boolean },
) {
  // Just after a kill the dead server's memory or port may be held for some seconds: hence more than one try.
  for (let attempt = 1; ; attempt++) {
    if (await isAnswering(urlFor(settings, 'postgres', 'postgres'))) return;
    if (mayMove && !(await isFree(settings.port))) {
      settings.port = await findFreePort();
      writeSettings(dataDir, settings);
    }
    const log = path.join(clusterDir, 'server.log');
    rmSync(log, { force: true });
    const flags = serverFlags(settings.port, options);
    try {
      run('pg_ctl', ['-D', clusterDir, '-w', '-t', '60', '-l', log, '-o', flags, 'start']);
    } catch (error) {
      if (attempt < 6) await pause(500 * attempt);
      else if (!(await isAnswering(urlFor(settings, 'postgres', 'postgres')))) throw error;
    }
  }
}

const isFree = (port: number) =>
  findFreePort(port).then(
    () => true,
    () => false,
  );

/**
 * What goes wrong with a statement is told to the site, which logs its code: here its message, detail and parameters
 * would bring people's data into the server's own log. A week of files, each written over after seven days.
 */
const QUIET_LOG = [
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
  'log_statement=none',
  'log_min_duration_statement=-1',
  'logging_collector=on',
  'log_directory=log',
  'log_filename=server-%a.log',
  'log_file_mode=0600',
  'log_truncate_on_rotation=on',
  'log_rotation_age=1d',
  'log_rotation_size=0',
];

function serverFlags(port: number, { unsafe }: Options) {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=128MB',
    'max_connections=100',
    ...QUIET_LOG,
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
