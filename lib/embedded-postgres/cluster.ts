import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '@/lib/plain-error';
import type { SystemAccount } from './account';
import type { RunBinary } from './binaries';

const MAJOR = '18';

/** Makes the cluster's files when there are none. They appear all at once, so a kill half-way leaves nothing to mend. */
export function createCluster(
  dataDir: string,
  clusterDir: string,
  password: string,
  run: RunBinary,
  account: SystemAccount,
) {
  if (existsSync(path.join(clusterDir, 'PG_VERSION'))) return checkMajor(clusterDir);
  const unfinished = `${clusterDir}.new`;
  const passwordFile = path.join(dataDir, 'postgres.password');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const file of [unfinished, passwordFile]) chownSync(file, account.uid, account.gid);
  try {
    run('initdb', [
      ...[
        '-D',
        unfinished,
        '-U',
        'postgres',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
      ],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ]);
    renameSync(unfinished, clusterDir);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function checkMajor(clusterDir: string) {
  const major = readFileSync(path.join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  if (major === MAJOR) return;
  throw new PlainError(
    `${clusterDir} was written by PostgreSQL ${major}, this version brings ${MAJOR}. Start the version of the site that ` +
      'wrote it and save its database with pg_dump (port and passwords are in postgres.json, in DATA_DIR); then start ' +
      'this version with another DATA_DIR and load it there with psql.',
  );
}
