import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser';

type Counts = { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number };

/** Runs jest, passing `args` on, and prints `N passed, N failed` last. A file that could not run counts as a failure. */
export async function runTests(args: string[]): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cartemploi-results-'));
  try {
    const results = path.join(folder, 'results.json');
    const status = await runJest([...args, '--json', `--outputFile=${results}`], {
      CHROMIUM_PATH: findBrowser(),
    });
    const { passed, failed } = readCounts(results);
    console.log(`${passed} passed, ${failed} failed`);
    return status || failed || !passed ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCounts(file: string) {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8')) as Counts;
    return {
      passed: counts.numPassedTests,
      failed: counts.numFailedTests + counts.numRuntimeErrorTestSuites,
    };
  } catch {
    return { passed: 0, failed: 1 }; // jest ended before it ran anything
  }
}

function runJest(args: string[], variables: Record<string, string>): Promise<number> {
  // Standard output would be the JSON report, which goes to its file: what people read is on standard error.
  const child = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...args], {
    env: { ...process.env, ...variables, NODE_ENV: 'test' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.on('SIGINT', () => undefined);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
}
