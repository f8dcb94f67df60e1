import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PlainError } from '@/lib/plain-error';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** The Chromium for the journeys: `CHROMIUM_PATH`, else Debian's, installed with apt when we may. */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new PlainError(`CHROMIUM_PATH names ${named}, which is not there.`);
  if (named) return named;
  if (!existsSync(DEBIAN_CHROMIUM)) installChromium();
  return DEBIAN_CHROMIUM;
}

function installChromium() {
  const maySetUp = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!maySetUp) {
    throw new PlainError(
      'The tests need Chromium: install it (Debian: sudo apt-get install chromium), or name one in CHROMIUM_PATH.',
    );
  }
  console.error('Installing Chromium (apt-get install chromium)…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0)
      throw new PlainError('apt-get could not install chromium: install one and name it in CHROMIUM_PATH.');
  }
}
