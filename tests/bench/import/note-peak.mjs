/* Loaded into each Node process of the measured command: the most memory it ever held, in bytes, one line at its end. */
import { appendFileSync, readFileSync } from 'node:fs';

process.on('exit', () => {
  appendFileSync(process.env.IMPORT_BENCH_PEAKS, `${peakBytes()}\n`);
});

// getrusage() also counts what the process held as a copy of its parent, before it was this program; Linux knows better.
function peakBytes() {
  try {
    return 1024 * Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return 1024 * process.resourceUsage().maxRSS;
  }
}
