import { spawn } from 'node:child_process';

export type Command = {
  /** Resolves with everything printed so far, once it holds `text`; rejects when the command ends without it. */
  prints: (text: string) => Promise<string>;
  /** `printed` is all of it, `answered` what went to standard output alone. */
  ended: Promise<{ status: number | null; printed: string; answered: string }>;
  signal: (name: NodeJS.Signals) => void;
};

/** Starts one of the project's commands as npm does, with these variables and no others of ours. */
export function startCommand(script: string, args: string[], variables: Record<string, string>): Command {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [`lib/cli/${script}`, ...args], {
    env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let answered = '';
  child.stdout.on('data', (chunk: Buffer) => (answered += chunk.toString()));
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<Awaited<Command['ended']>>((resolve) => {
    child.once('close', (status) => resolve({ status, printed, answered }));
  });
  const prints = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (printed.includes(text)) resolve(printed);
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended without "${text}":\n${printed}`)));
    });
  return { prints, ended, signal: (name) => child.kill(name) };
}

/** Runs a command to its end. */
export function runToEnd(script: string, args: string[], variables: Record<string, string>) {
  return startCommand(script, args, variables).ended;
}
