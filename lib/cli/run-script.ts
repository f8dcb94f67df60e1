import { spawn } from 'node:child_process';

/**
 * Runs a TypeScript file of the project as a process of its own, `server-only` modules included; returns its exit
 * status. Ctrl-C reaches the child from the terminal itself: here we only wait for it to finish.
 */
export function runScript(
  file: string,
  args: string[],
  variables: Record<string, string>,
  signal?: AbortSignal,
): Promise<number> {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', file, ...args], {
    env: { ...process.env, ...variables },
    stdio: 'inherit',
    signal,
  });
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  const ignore = () => undefined;
  process.on('SIGINT', ignore).on('SIGTERM', passOn);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => {
      process.off('SIGINT', ignore).off('SIGTERM', passOn);
      resolve(status ?? 1);
    });
  });
}
