import { fork } from 'node:child_process';
import type { Measures } from './measure';

/** Measures in a process of its own, whose memory and compiled code owe nothing to what came before. */
export function runMeasure(): Promise<Measures> {
  const child = fork('tests/bench/search/measure.ts', {
    execArgv: [
      '--conditions=react-server',
      // what the comparison with SQL leaves is collected before the search is measured
      '--expose-gc',
      '--import',
      'tsx',
      ...process.execArgv.filter((one) => one.startsWith('--cpu')),
    ],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let measures: Measures | undefined;
    child.on('message', (message) => (measures = message as Measures));
    child.once('error', reject);
    child.once('exit', (status) => {
      if (measures && status === 0) resolve(measures);
      else reject(new Error(`The measuring process ended with status ${status}`));
    });
  });
}
