import { existsSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '@/lib/plain-error';
import { openDatabase } from './database';
import { readCommandEnvironment, toVariables } from './environment';
import { runScript } from './run-script';

/** Runs `lib/cli/<command>.ts` in its own process with the database open; returns its exit status. */
export async function runWithDatabase(command = '', args: string[]): Promise<number> {
  const script = path.join('lib/cli', `${command}.ts`);
  if (!/^[a-z-]+$/.test(command) || !existsSync(script))
    throw new PlainError(`There is no command "${command}".`);
  const environment = readCommandEnvironment(process.env, (line) => console.error(line));
  const database = await openDatabase(environment);
  try {
    const variables = toVariables({ ...environment, ...database });
    return await runScript(script, args, { ...variables, ...heapLimit(command) });
  } finally {
    await database.release();
  }
}

// Left alone, V8 lets garbage pile up to gigabytes; a file of 100,000 rows must stay under 300 MB.
function heapLimit(command: string): Record<string, string> {
  if (command !== 'import') return {};
  const limits = '--max-old-space-size=112 --max-semi-space-size=2';
  return {
    NODE_OPTIONS: [process.env.NODE_OPTIONS, limits].filter(Boolean).join(' '),
    MALLOC_ARENA_MAX: '2',
    MALLOC_TRIM_THRESHOLD_: '131072',
  };
}
