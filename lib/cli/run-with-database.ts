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
    return await runScript(script, args, toVariables({ ...environment, ...database }));
  } finally {
    await database.release();
  }
}
