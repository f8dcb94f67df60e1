import { setTimeout as delay } from 'node:timers/promises';
import type { Pair } from '@/tests/support/relay/build-pairs';
import { openBenchDatabase } from '../open-bench-database';
import { printLine } from '../print-line';
import { quantile } from '../quantile';

const database = await openBenchDatabase();
const { buildPairs } = await import('@/tests/support/relay/build-pairs');
const { bundleProcesses } = await import('@/tests/support/relay/bundle');
const { accept, mark, openOffice } = await import('./office');
const bundle = await bundleProcesses();

/** Writes `letters` in each exchange, `hands` exchanges at a time. */
async function acceptAll(pairs: Pair[], from: number, letters: number, hands: number): Promise<void> {
  let next = 0;
  const hand = async () => {
    while (next < pairs.length) {
      const index = next++;
      let id: string | null = null;
      for (let number = 1; number <= letters; number++)
        id = await accept(pairs[index]!, from + index, number, id);
    }
  };
  await Promise.all(Array.from({ length: hands }, hand));
}

/** Letters a second from the form to a provider that answers at once; one worker. */
async function measureThroughput(pairs: Pair[], from: number): Promise<number> {
  const office = await openOffice(bundle.worker, 1, { saysPerSecond: 10_000 });
  try {
    office.startWorkers();
    await acceptAll(pairs.slice(0, 2), from, 2, 2); // the worker is up, and knows the rate
    await office.untilTaken(4);
    const started = performance.now();
    await acceptAll(pairs.slice(2), from + 2, 10, 6);
    await office.untilTaken(4 + (pairs.length - 2) * 10);
    return ((pairs.length - 2) * 10) / ((performance.now() - started) / 1000);
  } finally {
    await office.close();
  }
}

/** The share of 10 requests a second that two workers use while letters wait; the provider takes a tenth of a second for each. */
async function measureUse(pairs: Pair[], from: number): Promise<number> {
  const office = await openOffice(bundle.worker, 2, { perSecond: 10, latency: () => 50 });
  try {
    await acceptAll(pairs, from, 10, 6);
    office.startWorkers();
    await office.untilTaken(pairs.length * 10);
    const times = [...office.takenAt.values()].sort((a, b) => a - b);
    console.error(`${times.length} letters, ${office.provider.tooFast.times} answers of 429`);
    return (times.length - 1) / ((times.at(-1)! - times[0]!) / 1000) / 10;
  } finally {
    await office.close();
  }
}

/** Milliseconds from a letter's acceptance to the provider having it, with about two letters a second. */
async function measureDelays(pairs: Pair[], from: number): Promise<number[]> {
  const office = await openOffice(bundle.worker, 1, { perSecond: 10 });
  try {
    office.startWorkers();
    await accept(pairs[0]!, from, 1, null);
    await office.untilTaken(1);
    const acceptedAt = new Map<string, number>();
    for (const [index, pair] of pairs.slice(1).entries()) {
      await delay(300 + ((index * 137) % 400));
      await accept(pair, from + 1 + index, 1, null);
      acceptedAt.set(mark(from + 1 + index, 1), performance.now());
    }
    await office.untilTaken(pairs.length);
    return [...acceptedAt].map(([text, at]) => Math.max(0, office.takenAt.get(text)! - at));
  } finally {
    await office.close();
  }
}

try {
  const pairs = await buildPairs(172);
  const throughput = await measureThroughput(pairs.slice(0, 82), 0);
  printLine({ name: 'relay/throughput', unit: 'letters/s', value: throughput });
  const use = await measureUse(pairs.slice(82, 112), 82);
  printLine({ name: 'relay/provider-use', unit: 'share', value: use, baseline: 0.95, ratio: use / 0.95 });
  const delays = await measureDelays(pairs.slice(112), 112);
  for (const [name, share, reach] of [
    ['median', 0.5, 150],
    ['p95', 0.95, 500],
  ] as const) {
    const value = quantile(delays, share);
    printLine({ name: `relay/delay/${name}`, unit: 'ms', value, baseline: reach, ratio: value / reach });
  }
} finally {
  bundle.remove();
  await database.close();
}
