import { spawn, type ChildProcess } from 'node:child_process';

/** A process of the project that is started again whenever it is killed, until it is told to stay away. */
export type KeptProcess = {
  name: string;
  isAlive: () => boolean;
  /** SIGKILL; false when it was not running, or is dying already. */
  kill: () => boolean;
  /** How often it died of a kill, as the system tells. */
  deaths: () => number;
  stop: () => Promise<void>;
};

export function keepRunning(
  name: string,
  file: string,
  args: string[],
  variables: Record<string, string>,
  onCrash: (name: string) => void,
): KeptProcess {
  let child: ChildProcess;
  let stopping = false;
  let dying = false;
  let deaths = 0;
  let ended: Promise<void>;
  const start = () => {
    child = spawn(process.execPath, [file, ...args], {
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    dying = false;
    ended = new Promise((resolve) => {
      child.once('exit', (status, signal) => {
        if (signal === 'SIGKILL' && !stopping) deaths++;
        if (status !== null) onCrash(name);
        else if (!stopping) start();
        resolve();
      });
    });
  };
  start();
  const isAlive = () => !dying && child.exitCode === null && child.signalCode === null;
  return {
    name,
    isAlive,
    kill: () => {
      if (!isAlive()) return false;
      dying = true;
      return child.kill('SIGKILL');
    },
    deaths: () => deaths,
    async stop() {
      stopping = true;
      const last = ended;
      child.kill('SIGKILL');
      await last;
    },
  };
}
