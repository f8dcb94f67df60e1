import { type ChildProcess, spawn } from 'node:child_process';
import { PlainError } from '@/lib/plain-error';

const SERVER = 'lib/server/main.mjs';

type SiteOptions = {
  port: number;
  /** The address listened on; every interface when absent. */
  host?: string;
  development?: boolean;
  variables: Record<string, string>;
  /** Where the site's own log goes; a function gets it piece by piece. */
  output: 'inherit' | 'ignore' | ((text: string) => void);
  /** Told the process id as soon as there is one. */
  onSpawn?: (pid: number | undefined) => void;
};
export type Site = { ended: Promise<number | null>; stop: () => Promise<void> };

/** Starts the site in a process of its own and waits until it can do its work, as far as this process starts all of it. */
export async function startSite({
  port,
  host,
  development,
  variables,
  output,
  onSpawn,
}: SiteOptions): Promise<Site> {
  const child = spawn(process.execPath, development ? [SERVER, '--dev'] : [SERVER], {
    env: {
      ...process.env,
      ...variables,
      PORT: String(port),
      HOST: host,
      NODE_ENV: development ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', streamFor(output), streamFor(output)],
    detached: true, // Ctrl-C is ours: we stop things in order
  });
  if (typeof output === 'function') {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => output(String(piece)));
  }
  onSpawn?.(child.pid);
  const ended = new Promise<number | null>((resolve) =>
    child.once('exit', resolve).once('error', () => resolve(1)),
  );
  const site = { ended, stop: () => stopSite(child, ended) };
  const address = addressOf(host, port);
  if (!(await waitUntil(() => isAnswering(address), child))) {
    child.kill('SIGKILL');
    throw new PlainError('The site did not answer within a minute.');
  }
  if (!(await waitUntil(() => isReady(address, variables.WORKER ?? process.env.WORKER), child)))
    console.error(`The site answers but cannot do all of its work yet: see ${address}/api/ready`);
  return site;
}

/** Where this process finds a site that listens on `host`. */
function addressOf(host: string | undefined, port: number): string {
  const reached = !host || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}

const streamFor = (output: SiteOptions['output']) => (typeof output === 'function' ? 'pipe' : output);

/** The first page that a development server makes takes long. */
const ONE_QUESTION_MS = 20_000;

const isAnswering = (address: string): Promise<boolean> =>
  fetch(`${address}/api/health`, { signal: AbortSignal.timeout(ONE_QUESTION_MS) }).then(
    () => true,
    () => false,
  );

/** With WORKER=off the worker is somebody else's to start, and may come later. */
async function isReady(address: string, worker: string | undefined): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/api/ready`, { signal: AbortSignal.timeout(ONE_QUESTION_MS) });
    const { missing } = (await answer.json()) as { missing: string[] };
    return missing.every((what) => worker === 'off' && what.startsWith('worker:'));
  } catch {
    return false;
  }
}

/** False after a minute. */
async function waitUntil(isTrue: () => Promise<boolean>, child: ChildProcess): Promise<boolean> {
  for (const giveUpAt = performance.now() + 60_000; performance.now() < giveUpAt;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new PlainError('The site stopped while starting; its last lines are above.');
    if (await isTrue()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

async function stopSite(child: ChildProcess, ended: Promise<unknown>) {
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(patience);
}
