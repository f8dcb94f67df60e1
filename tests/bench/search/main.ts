import { connect } from '@/lib/embedded-postgres/connect';
import { openBenchDatabase } from '../open-bench-database';
import { printLine } from '../print-line';
import { quantile } from '../quantile';
import { fillBaseline } from './baseline/fill-baseline';
import type { Measures } from './measure';
import { runMeasure } from './run-measure';
import { loadFrance } from './synthetic/load-france';
import { loadOwners } from './synthetic/load-owners';
import { readTerms } from './synthetic/read-terms';

const SIZES = [
  ['10k', 10_000],
  ['100k', 100_000],
  ['1m', 1_000_000],
] as const;

/**
 * The search of profiles on 10,000, 100,000 and 1,000,000 of them, over all communes of France, against the same
 * questions in SQL. SEARCH_BENCH_UP_TO=100k stops there, for a quick look.
 */
const server = await openBenchDatabase();
const { db, transaction } = await import('@/lib/db');
const { loadReferentials } = await import('@/lib/referentials/load-referentials');
const admin = await connect(server.server.url('postgres', 'bench'));
const places = await loadFrance(admin);
await transaction(loadReferentials, 60_000);
await admin.query(`INSERT INTO "Charter" (version, body) VALUES (1, 'La charte.')`);
await db.$disconnect();
const terms = await readTerms(admin);

const last = process.env.SEARCH_BENCH_UP_TO ?? '1m';
const p95 = new Map<string, number>();
let from = 0;
for (const [name, size] of SIZES) {
  console.error(`${name}: loading`);
  await loadOwners(admin, terms, places, from, size);
  await fillBaseline(admin);
  console.error(`${name}: asking`);
  const measures = await runMeasure();
  print(name, measures);
  from = size;
  if (name === last) break;
}
const [p95At100k, p95At1m] = [p95.get('100k'), p95.get('1m')];
if (p95At100k && p95At1m) printLine({ name: 'search/growth', unit: 'times', value: p95At1m / p95At100k });
await admin.end();
await server.close();

function print(
  name: string,
  { search, baseline, suggestions, indexBytes, indexSeconds, rssBytes }: Measures,
) {
  const [ours, sql] = [quantile([...search], 0.5), quantile([...baseline], 0.5)];
  p95.set(name, quantile([...search], 0.95));
  printLine({ name: `search/${name}/median`, unit: 'ms', value: ours, baseline: sql, ratio: ours / sql });
  printLine({
    name: `search/${name}/p95`,
    unit: 'ms',
    value: quantile([...search], 0.95),
    baseline: quantile([...baseline], 0.95),
  });
  if (name !== last) return;
  printLine({ name: `suggest/${name}/p95`, unit: 'ms', value: quantile([...suggestions], 0.95) });
  printLine({ name: 'search/index-mb', unit: 'MB', value: indexBytes / 1e6 });
  printLine({ name: 'search/index-s', unit: 's', value: indexSeconds });
  printLine({ name: 'search/rss', unit: 'MB', value: rssBytes / 1e6 });
}
