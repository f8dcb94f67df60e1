import { readdirSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '@/lib/plain-error';
import { findBrowser } from './browser';
import { runScript } from './run-script';

const FOLDER = 'tests/bench';

/**
 * Runs each named benchmark, `tests/bench/<name>/main.ts`, as a process of its own, one after the other; all of them
 * when none is named. Standard output carries nothing but their figures, one JSON object per line. Returns 1 when one
 * of them could not finish; a figure that falls short is no failure.
 */
export async function runBenches(names: string[]): Promise<number> {
  const known = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length)
    throw new PlainError(`There is no benchmark "${unknown[0]}". There are: ${known.join(', ')}.`);
  let worst = 0;
  for (const name of names.length ? names : known) {
    console.error(`— ${name}`);
    const status = await runScript(path.join(FOLDER, name, 'main.ts'), [], { CHROMIUM_PATH: findBrowser() });
    worst = Math.max(worst, status ? 1 : 0);
  }
  return worst;
}
