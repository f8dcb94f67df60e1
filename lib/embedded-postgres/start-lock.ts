import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './is-alive';

const PATIENCE_MS = 120_000;

/** One command at a time starts or stops the server of a data folder; the lock of a dead process does not count. */
export async function withStartLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const file = path.join(dataDir, 'starting.pid');
  mkdirSync(dataDir, { recursive: true });
  for (let waited = 0; !tryTake(file); waited += 100) {
    if (waited > PATIENCE_MS) rmSync(file, { force: true }); // its process id now belongs to somebody else
    await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryTake(file: string) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, file); // never seen half-written
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isAlive(Number(readPid(file)))) rmSync(file, { force: true });
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function readPid(file: string) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
