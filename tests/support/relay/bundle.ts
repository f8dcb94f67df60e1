import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

// Some of what is bundled asks for these names of CommonJS; what they are made with must have no name of its own there.
const BANNER = `import { createRequire as bannerMakeRequire } from 'node:module'; import { fileURLToPath as bannerToPath } from 'node:url';
const require = bannerMakeRequire(import.meta.url); const __filename = bannerToPath(import.meta.url);
const __dirname = bannerToPath(new URL('.', import.meta.url));`;

/**
 * The worker and the web process as one file each, so that a killed one is back within half a second: started through
 * `tsx` it would spend more time starting than working.
 */
export async function bundleProcesses(): Promise<{ worker: string; web: string; remove: () => void }> {
  // inside node_modules, where a bundle still finds what cannot be bundled
  const cache = path.resolve('node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'relay-'));
  const entries = ['worker=lib/cli/worker.ts', 'web=tests/support/relay/web-process.ts'];
  const how = ['--bundle', '--platform=node', '--format=esm', '--target=node20', '--conditions=react-server'];
  const where = [
    `--outdir=${folder}`,
    '--out-extension:.js=.mjs',
    '--external:pg-native',
    '--external:sharp',
    '--log-level=error',
  ];
  await run(path.join('node_modules', '.bin', 'esbuild'), [
    ...entries,
    ...how,
    ...where,
    `--banner:js=${BANNER}`,
  ]);
  const file = (name: string) => path.join(folder, `${name}.mjs`);
  return {
    ...{ worker: file('worker'), web: file('web') },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
