import { spawn, type ChildProcess } from 'node:child_process';

/** A process of the project that is started again whenever it is killed, until it is told to stay away. */
export type KeptProcess = {
  name: string;
  isAlive: () => boolean;
  /** SIGKILL; false when it was not running. */
  kill: () => boolean;
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
  let ended: Promise<void>;
  const start = () => {
    child = spawn(process.execPath, [file, ...args], {
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    ended = new Promise((resolve) => {
      child.once('exit', (status) => {
        if (status !== null) onCrash(name);
        else if (!stopping) start();
        resolve();
      });
    });
  };
  start();
  return {
    name,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    kill: () => child.kill('SIGKILL'),
    async stop() {
      stopping = true;
      const last = ended;
      child.kill('SIGKILL');
      await last;
    },
  };
}
