import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { redact } from '@/lib/mail/redact/redact';
import { corpusCases, fuzzCases, type FuzzCase } from '@/tests/support/relay-fuzz/fuzz-cases';
import { buildCorpus } from '@/tests/support/letters/leak-corpus/build-corpus';
import { carry } from '@/tests/support/letters/leak-corpus/carry';
import { createWordCount } from '@/tests/support/letters/leak-corpus/count-words';
import { leaksIn } from '@/tests/support/letters/leak-corpus/planted';
import { printLine } from '../print-line';

const CASES = 100_000;
const BATCH = 500;
const SEED = 20_261_123;
/** One batch in so many has pieces as long as the relay takes. */
const LONG_EVERY = 40;
const LIMIT_MS = 200;
const CORPUS_ALIAS = 'r-abcdefghijklmnopqrstuvwxyz234567@relais.cartemploi.test';
/** A busy machine runs fewer cases than asked for, and the figure says how many. */
const MOST_MS = 600_000;

/** What patterns that go back over their steps are slow on. */
const REPEATED = [
  '@',
  '.',
  '1',
  ' ',
  'a',
  'a@',
  '06 ',
  'http://',
  '06 12 34 56 78 ',
  'Léa ',
  'a.fr/',
  '12 rue de la Paix ',
];

const slowest: Record<FuzzCase['kind'], number> = { mime: 0, redaction: 0, webhook: 0 };
const overLimit: { fuzzCase: FuzzCase; label: string }[] = [];
let ran = 0;
let exceptions = 0;

/** Milliseconds by the clock, waiting for a busy machine included. */
async function measure({ kind, run }: FuzzCase): Promise<number> {
  const start = performance.now();
  try {
    await run();
  } catch (error) {
    exceptions += 1;
    console.error(kind, error);
  }
  return performance.now() - start;
}

async function runAll(cases: FuzzCase[], label: string): Promise<void> {
  for (const [index, fuzzCase] of cases.entries()) {
    const took = await measure(fuzzCase);
    ran += 1;
    slowest[fuzzCase.kind] = Math.max(slowest[fuzzCase.kind], took);
    if (took <= LIMIT_MS) continue;
    overLimit.push({ fuzzCase, label: `${fuzzCase.kind}, ${label}, case ${index}` });
    console.error(`${fuzzCase.kind}, ${label}, case ${index}: ${Math.round(took)} ms`);
  }
}

await runAll(corpusCases(), 'corpus');
for (let batch = 0; batch * BATCH < CASES && performance.now() < MOST_MS; batch++) {
  const longest = batch % LONG_EVERY === LONG_EVERY - 1 ? 1_000_000 : 5_000;
  const options = { numRuns: BATCH, seed: SEED + batch };
  await runAll(fc.sample(fuzzCases(longest, Date.now), options), `batch ${batch}`);
  if (batch % 20 === 19) console.error(`${(batch + 1) * BATCH} cases`);
}

// a case that is slow by itself is so each time; one that waited for the machine is not
let slowAgain = 0;
for (const { fuzzCase, label } of overLimit) {
  const times = [await measure(fuzzCase), await measure(fuzzCase), await measure(fuzzCase)];
  if (Math.min(...times) > LIMIT_MS) slowAgain += 1;
  console.error(`${label}, three times again: ${times.map(Math.round).join(', ')} ms`);
}

printLine({ name: 'relay-fuzz/cases', unit: 'cases', value: ran, baseline: CASES });
printLine({ name: 'relay-fuzz/exceptions', unit: 'cases', value: exceptions, baseline: 0 });
const worst = Math.max(...Object.values(slowest));
printLine({ name: 'relay-fuzz/slowest', unit: 'ms', value: worst, baseline: LIMIT_MS });
for (const [kind, value] of Object.entries(slowest))
  printLine({ name: `relay-fuzz/slowest/${kind}`, unit: 'ms', value, baseline: LIMIT_MS });
printLine({ name: 'relay-fuzz/over-200-ms', unit: 'cases', value: overLimit.length, baseline: 0 });
printLine({ name: 'relay-fuzz/over-200-ms-each-time', unit: 'cases', value: slowAgain, baseline: 0 });

/** How much longer a text four times as long takes, at worst: about four where the time grows with the length alone. */
function worstGrowth(): { unit: string; times: number } {
  const context = {
    names: { people: ['Léa', 'Vasseur'], wholes: ['12 rue des Capucins'] },
    ownHosts: ['cartemploi.test'],
    readable: ['06 12 34 56 78'],
  };
  const cpuOf = (text: string) => {
    const spent = Array.from({ length: 3 }, () => {
      const start = process.cpuUsage();
      redact(text, context);
      return process.cpuUsage(start).user;
    });
    return Math.min(...spent);
  };
  const growth = REPEATED.map((unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    return { unit, times: cpuOf(text) / cpuOf(text.slice(0, 50_000)) };
  });
  return growth.reduce((worst, one) => (one.times > worst.times ? one : worst));
}

const growth = worstGrowth();
console.error(`grows most with ${JSON.stringify(growth.unit)}`);
printLine({ name: 'relay-fuzz/redaction-growth', unit: 'times', value: growth.times, baseline: 4 });

const words = createWordCount();
let leaks = 0;
for (const { mimeTo, words: expected } of buildCorpus()) {
  const { text, composed } = await carry(mimeTo(CORPUS_ALIAS));
  words.add(text, expected);
  leaks += leaksIn(JSON.stringify(composed ?? '')).length;
}
printLine({ name: 'relay-fuzz/corpus-words-kept', unit: 'share', value: words.share(), baseline: 0.98 });
printLine({ name: 'relay-fuzz/corpus-leaks', unit: 'values', value: leaks, baseline: 0 });
