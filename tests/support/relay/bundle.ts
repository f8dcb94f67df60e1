import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

// Some of what is bundled asks for these names of CommonJS.
const BANNER = `import { createRequire } from 'node:module'; import { fileURLToPath as toPath } from 'node:url';
const require = createRequire(import.meta.url); const __filename = toPath(import.meta.url);
const __dirname = toPath(new URL('.', import.meta.url));`;

/**
 * The worker and the web process as one file each, so that a killed one is back within half a second: started through
 * `tsx` it would spend more time starting than working.
 */
export async function bundleProcesses(): Promise<{ worker: string; web: string; remove: () => void }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cartemploi-relay-'));
  const entries = ['worker=lib/cli/worker.ts', 'web=tests/support/relay/web-process.ts'];
  const how = ['--bundle', '--platform=node', '--format=esm', '--target=node20', '--conditions=react-server'];
  const where = [
    `--outdir=${folder}`,
    '--out-extension:.js=.mjs',
    '--external:pg-native',
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
