import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawn } from 'node:child_process';
import { testVariables } from '@/tests/support/variables';

const PEAK = pathToFileURL(path.resolve('tests/bench/import/note-peak.mjs')).href;

type Run = { accepted: number; seconds: number; peakBytes: number };

/** `npm run import` on that file: how many rows it took, how long, and the most memory any of its processes held. */
export async function runImportCommand(database: string, file: string, today: string): Promise<Run> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cartemploi-bench-import-'));
  const peaks = path.join(folder, 'peaks');
  writeFileSync(peaks, '');
  const args = ['lib/cli/run.mjs', 'import', 'candidats', file, '--json', '--today', today];
  const { PATH, HOME, TMPDIR } = process.env;
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: {
      ...{ PATH, HOME, TMPDIR, NODE_ENV: 'production', ...testVariables(database), DATA_DIR: folder },
      ...{ NODE_OPTIONS: `--import=${PEAK}`, IMPORT_BENCH_PEAKS: peaks },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (piece: Buffer) => (printed += piece.toString()));
  const status = await new Promise((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  const peakBytes = Math.max(...readFileSync(peaks, 'utf8').split('\n').map(Number));
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0) throw new Error(`the import ended with status ${String(status)}`);
  const { accepted } = JSON.parse(printed) as { accepted: number };
  return { accepted, seconds, peakBytes };
}
