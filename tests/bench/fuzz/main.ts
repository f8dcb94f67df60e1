import { closeTestCluster, TEMPLATE } from '@/tests/support/database/cluster';
import prepareJourneys from '@/tests/support/server/build';
import { startTestSite } from '@/tests/support/server/start-test-site';
import { testVariables } from '@/tests/support/variables';
import { printLine } from '../print-line';

/** `FUZZ_CASES=5000 npm run bench -- fuzz` sends fewer. */
const CASES = Number(process.env.FUZZ_CASES ?? 100_000);
const SEED = 20_261_201;
/** A busy machine runs fewer cases than asked for, and the figure says how many. */
const MOST_MS = 3_600_000;
const LIMIT_MS = 2_000;

await prepareJourneys();
// what opens sessions reads the settings as it is loaded
Object.assign(process.env, testVariables(TEMPLATE));
const { FUZZ_VARIABLES, runFuzz } = await import('@/tests/support/fuzz/run-fuzz');
const site = await startTestSite(FUZZ_VARIABLES, () => undefined);
const say = (line: string) => console.error(line);
const report = await runFuzz(site, { cases: CASES, seed: SEED, mostMs: MOST_MS, say });
for (const line of [...report.faults, ...report.partialWrites, ...report.slowEachTime]) console.error(line);
console.error(`slowest: ${report.slowest.label}`);

printLine({ name: 'fuzz/cases', unit: 'cases', value: report.ran, baseline: CASES });
printLine({ name: 'fuzz/5xx', unit: 'cases', value: report.faults.length, baseline: 0 });
printLine({ name: 'fuzz/partial-writes', unit: 'tables', value: report.partialWrites.length, baseline: 0 });
printLine({ name: 'fuzz/slowest', unit: 'ms', value: report.slowest.ms, baseline: LIMIT_MS });
printLine({ name: 'fuzz/over-2-s-each-time', unit: 'cases', value: report.slowEachTime.length, baseline: 0 });

await site.stop();
await closeTestCluster();
