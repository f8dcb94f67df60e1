import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { fuzzCases, type FuzzCase } from '@/tests/support/letters/relay-fuzz';
import { printLine } from '../print-line';

const CASES = 100_000;
const BATCH = 500;
const SEED = 20_261_123;
/** One batch in so many has pieces as long as the relay takes. */
const LONG_EVERY = 40;
const LIMIT_MS = 200;
/** A busy machine runs fewer cases than asked for, and the figure says how many. */
const MOST_MS = 600_000;

let ran = 0;
let exceptions = 0;
let slowest = 0;
let slow = 0;

/** Milliseconds of processor time of this thread's own work, so that a busy machine does not count. */
async function measure({ kind, run }: FuzzCase): Promise<number> {
  const before = process.cpuUsage();
  const start = performance.now();
  try {
    await run();
  } catch (error) {
    exceptions += 1;
    console.error(kind, error);
  }
  const { user, system } = process.cpuUsage(before);
  return Math.min(performance.now() - start, (user + system) / 1000);
}

for (let batch = 0; batch * BATCH < CASES && performance.now() < MOST_MS; batch++) {
  const longest = batch % LONG_EVERY === LONG_EVERY - 1 ? 1_000_000 : 5_000;
  const cases = fc.sample(fuzzCases(longest, Date.now), { numRuns: BATCH, seed: SEED + batch });
  for (const [index, fuzzCase] of cases.entries()) {
    const took = await measure(fuzzCase);
    ran += 1;
    slowest = Math.max(slowest, took);
    if (took <= LIMIT_MS) continue;
    slow += 1;
    console.error(`${fuzzCase.kind}, batch ${batch}, case ${index}: ${Math.round(took)} ms`);
  }
  if (batch % 20 === 19) console.error(`${(batch + 1) * BATCH} cases`);
}

printLine({ name: 'relay-fuzz/cases', unit: 'cases', value: ran, baseline: CASES });
printLine({ name: 'relay-fuzz/exceptions', unit: 'cases', value: exceptions, baseline: 0 });
printLine({ name: 'relay-fuzz/slowest', unit: 'ms', value: slowest, baseline: LIMIT_MS });
printLine({ name: 'relay-fuzz/over-200-ms', unit: 'cases', value: slow, baseline: 0 });
