import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '@/lib/plain-error';

const SOURCES = [
  ...['app', 'components', 'lib', 'prisma/schema.prisma', 'prisma/migrations', 'public', 'package-lock.json'],
  ...['proxy.ts', 'instrumentation.ts', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json'],
];
const STAMP = '.next/sources.sha256';

/** Builds the site unless its sources are those of the last build; `announce` is called only when it builds. */
export async function buildSite(
  variables: Record<string, string>,
  announce: () => void,
  signal?: AbortSignal,
) {
  const sources = hashSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  announce();
  rmSync(STAMP, { force: true });
  const { status, output } = await runNextBuild(variables, signal);
  if (status !== 0) throw new PlainError(`The site could not be built (next build):\n${output}`);
  writeFileSync(STAMP, sources);
}

function hashSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(listFiles)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function listFiles(place: string): string[] {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => listFiles(path.join(place, name)));
}

type BuildResult = { status: number | null; output: string };

function runNextBuild(variables: Record<string, string>, signal?: AbortSignal): Promise<BuildResult> {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, ...variables, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}
