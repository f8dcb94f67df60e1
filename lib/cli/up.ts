import { PlainError } from '@/lib/plain-error';
import { buildSite } from './build';
import { openDatabase } from './database';
import { listDemonstrationAccounts } from './demonstration-accounts';
import { readCommandEnvironment, toVariables } from './environment';
import { loadFirstData } from './first-data';
import { checkPort, forgetSite, rememberSite, stopForgottenSite } from './port';
import { startSite } from './site';
import { startProgress } from './progress';

const never = new Promise<never>(() => undefined);

/** Brings the site up and stays until Ctrl-C, then stops all it started, last first. Returns the exit status. */
export async function up({ development = false } = {}): Promise<number> {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => interruption.abort());
  const undo: (() => void | Promise<void>)[] = [];
  try {
    await bringUp(development, interruption.signal, undo);
    return 0;
  } catch (error) {
    if (interruption.signal.aborted) return 0;
    throw error;
  } finally {
    if (undo.length) console.error('\nStopping…');
    for (const step of undo.reverse()) await step();
    if (undo.length) console.error('Stopped. Your data is kept.');
  }
}

async function bringUp(development: boolean, signal: AbortSignal, undo: (() => void | Promise<void>)[]) {
  const environment = readCommandEnvironment(process.env, (line) => console.error(line));
  const { PORT, HOST, PUBLIC_URL, SEED, DATA_DIR, mailTransport } = environment;
  await stopForgottenSite(DATA_DIR);
  await checkPort(PORT, HOST);

  const progress = startProgress();
  progress.step(
    environment.DATABASE_URL
      ? 'Opening the database of DATABASE_URL'
      : `Starting PostgreSQL (data in ${DATA_DIR})`,
  );
  const database = await openDatabase(environment);
  undo.push(database.release);
  if (database.applied.length) progress.note(`${database.applied.length} migration(s) applied`);
  const variables = toVariables({ ...environment, ...database });

  signal.throwIfAborted();
  await loadFirstData(variables, () => progress.step(`Loading first data (SEED=${SEED})`), signal);
  if (!development) await buildSite(variables, () => progress.step('Building the site'), signal);

  signal.throwIfAborted();
  progress.step('Starting the site');
  const onSpawn = (pid: number | undefined) => rememberSite(DATA_DIR, pid);
  const site = await startSite({
    port: PORT,
    host: HOST,
    development,
    variables,
    output: 'inherit',
    onSpawn,
  });
  undo.push(site.stop, () => forgetSite(DATA_DIR));
  signal.throwIfAborted();
  progress.end();

  const accounts = await listDemonstrationAccounts(database.DATABASE_OWNER_URL);
  console.log(welcome(PUBLIC_URL, accounts, mailTransport));
  const why = await Promise.race([
    site.ended.then(() => 'The site stopped by itself; its last lines above say why.'),
    database
      .keepUp?.((line) => console.error(line))
      .then(() => 'PostgreSQL stopped and could not be started again. Your data is kept: npm run up') ??
      never,
    new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined))),
  ]);
  if (why && !signal.aborted) throw new PlainError(why);
}

function welcome(url: string, accounts: string[], mailTransport: string) {
  const lines = ['', `Cartemploi is at ${url}`];
  if (accounts.length)
    lines.push('', 'Demonstration accounts (sign in at /connexion):', ...accounts.map((line) => `  ${line}`));
  if (mailTransport === 'local')
    lines.push('', `No mail leaves this machine: read it at ${url}/boite-locale`);
  return [...lines, '', 'Ctrl-C stops everything.', ''].join('\n');
}
