import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '@/lib/embedded-postgres/is-alive';
import { PlainError } from '@/lib/plain-error';
import { SITE_TITLE } from '@/lib/server/site-title';

/** @throws PlainError when the port cannot be listened on, with the way to choose another. */
export async function checkPort(port: number, host?: string) {
  const code = await new Promise<string | undefined>((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (!code) return;
  const why = code === 'EACCES' ? 'may not be used by this account' : 'is taken by another program';
  throw new PlainError(
    `Port ${port} ${why}. Choose another one, for example: PORT=${port === 3000 ? 3001 : 3000} npm run up`,
  );
}

const fileOf = (dataDir: string) => path.join(dataDir, 'site.json');

/** Notes which process is the site, should the command that watches it be killed. */
export function rememberSite(dataDir: string, site: number | undefined) {
  writeFileSync(fileOf(dataDir), JSON.stringify({ command: process.pid, site }));
}

export function forgetSite(dataDir: string) {
  rmSync(fileOf(dataDir), { force: true });
}

/** Stops the site of an earlier `npm run up` that was killed without its site. */
export async function stopForgottenSite(dataDir: string) {
  const kept = readKept(dataDir);
  if (!kept || isAlive(kept.command) || !isSite(kept.site)) return;
  process.kill(kept.site, 'SIGKILL');
  while (isAlive(kept.site)) await pause(50);
  forgetSite(dataDir);
}

function readKept(dataDir: string) {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as { command: number; site: number };
  } catch {
    return undefined;
  }
}

/** Process ids come round again: only a process that says it is our site is one. */
function isSite(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(SITE_TITLE);
  } catch {
    return false;
  }
}
