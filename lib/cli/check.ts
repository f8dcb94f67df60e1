import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDatabase } from '@/lib/embedded-postgres/databases';
import { startEmbeddedServer } from '@/lib/embedded-postgres/server';
import { findDrift } from './find-drift';
import { startProgress } from './progress';

type Check = { name: string; label: string; run: () => boolean | Promise<boolean> };

const checks: Check[] = [
  { name: 'types', label: 'types (tsc)', run: () => runTypes() },
  {
    name: 'lint',
    label: 'lint with import zones (eslint)',
    run: () => runTool('eslint/bin/eslint.js', ['.', '--max-warnings=0']),
  },
  {
    name: 'format',
    label: 'format (prettier)',
    run: () => runTool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  },
  { name: 'unused', label: 'unused code (knip)', run: () => runTool('knip/bin/knip.js', []) },
  { name: 'drift', label: 'schema and migrations agree (prisma migrate diff)', run: () => runDrift() },
];

/** Runs every check, or those named, and sums up at the end. Returns the exit status. */
export async function check(names: string[]): Promise<number> {
  const chosen = names.length ? checks.filter(({ name }) => names.includes(name)) : checks;
  const progress = startProgress();
  const failed: string[] = [];
  for (const { label, run } of chosen) {
    progress.step(label);
    if (await run()) continue;
    failed.push(label);
    progress.fail('see above');
  }
  progress.end();
  console.log(
    `${chosen.length - failed.length} of ${chosen.length} checks passed${failed.length ? `; to mend: ${failed.join(', ')}` : ''}`,
  );
  return failed.length ? 1 : 0;
}

function runTypes() {
  return runTool('next/dist/bin/next', ['typegen']) && runTool('typescript/bin/tsc', ['--noEmit', '-p', '.']);
}

/** Runs a tool of node_modules; shows what it printed only when it is not content. */
function runTool(bin: string, args: string[]) {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [path.join('node_modules', bin), ...args],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status === 0) return true;
  console.error(`\n${stdout}${stderr}${error?.message ?? ''}`);
  return false;
}

/** Replays the migrations in an empty database and compares the outcome with the schema. */
async function runDrift() {
  const folder = path.join(os.tmpdir(), `cartemploi-check-${process.pid}`);
  const server = await startEmbeddedServer(folder, { unsafe: true });
  try {
    await createDatabase(server.admin, 'drift');
    const drift = findDrift(server.url('postgres', 'drift'));
    if (drift) console.error(`\n${drift}`);
    return !drift;
  } finally {
    await server.release();
    rmSync(folder, { recursive: true, force: true });
  }
}
