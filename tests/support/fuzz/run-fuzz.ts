import { connect } from '@/lib/embedded-postgres/connect';
import { prepareFingerprint } from '../access/knock';
import { type TestSite } from '../server/start-test-site';
import { testDatabaseUrl } from '../variables';
import { learnSite, openSessions } from './learn-site';
import { chance, type FuzzCase, makeCase, makeRefusedCase } from './make-case';
import { sendCase } from './send-case';

type Options = { cases: number; seed: number; mostMs?: number; say?: (line: string) => void };
export type FuzzReport = {
  ran: number;
  /** Of these, cases that must be refused. */
  refused: number;
  faults: string[];
  /** Tables that changed while nothing but what must be refused was sent, with what was sent. */
  partialWrites: string[];
  /** The slowest case, and those over two seconds three times out of three: a busy machine makes others wait. */
  slowest: { ms: number; label: string };
  slowEachTime: string[];
};

const BATCH = 100;
const AT_ONCE = 8;
const LIMIT_MS = 2_000;

/** Settings of a site to fuzz: each case then comes from an address of its own, so that limits by address stop none. */
export const FUZZ_VARIABLES = { TRUSTED_PROXIES: '1', WORKER: 'off', LOG_LEVEL: 'silent' };

/** Sends cases to a site that startTestSite opened with FUZZ_VARIABLES: one batch of anything, one of what must be refused. */
export async function runFuzz(site: TestSite, options: Options): Promise<FuzzReport> {
  const { cases, seed, mostMs = Infinity, say } = options;
  const client = await connect(testDatabaseUrl(site.database, 'postgres'));
  const report: FuzzReport = {
    ran: 0,
    refused: 0,
    faults: [],
    partialWrites: [],
    slowest: { ms: 0, label: '' },
    slowEachTime: [],
  };
  const slow: FuzzCase[] = [];
  const send = async (fuzzCase: FuzzCase) => {
    const { status, ms, failed } = await sendCase(site.url, fuzzCase);
    report.ran += 1;
    if (failed) report.faults.push(describe(fuzzCase, status));
    if (ms > report.slowest.ms) report.slowest = { ms, label: describe(fuzzCase, status) };
    if (ms > LIMIT_MS) slow.push(fuzzCase);
  };
  try {
    const known = await learnSite(site, client);
    const fingerprint = await prepareFingerprint(client);
    const random = chance(seed);
    const start = performance.now();
    for (let turn = 0; report.ran < cases && performance.now() - start < mostMs; turn++) {
      known.cookies = await openSessions(site);
      const mustBeRefused = turn % 2 === 1;
      const make = mustBeRefused ? makeRefusedCase : makeCase;
      const batch = Array.from({ length: Math.min(BATCH, cases - report.ran) }, () => make(known, random));
      if (mustBeRefused) {
        report.refused += batch.length;
        report.partialWrites.push(...(await tablesWritten(fingerprint, batch, send)));
      } else await inParallel(batch, send);
      if (turn % 20 === 19) say?.(progress(report, performance.now() - start));
    }
    for (const fuzzCase of slow)
      if (await isSlowEachTime(site, fuzzCase)) report.slowEachTime.push(describe(fuzzCase, 0));
  } finally {
    await client.end();
  }
  return report;
}

const progress = ({ ran, faults, partialWrites }: FuzzReport, ms: number) =>
  `${ran} cases in ${Math.round(ms / 1000)} s, ${faults.length} faults, ${partialWrites.length} partial writes`;

/** The tables that changed while the cases were sent, each with the cases. */
export async function tablesWritten(
  fingerprint: () => Promise<string>,
  cases: FuzzCase[],
  send: (fuzzCase: FuzzCase) => Promise<unknown>,
): Promise<string[]> {
  const before = new Set((await fingerprint()).split(','));
  await inParallel(cases, send);
  const changed = (await fingerprint()).split(',').filter((line) => !before.has(line));
  const labels = [...new Set(cases.map(({ label }) => label))].join(', ');
  return changed.map((line) => `${line.split(' ')[0]} after ${labels}`);
}

async function isSlowEachTime(site: TestSite, fuzzCase: FuzzCase): Promise<boolean> {
  for (let attempt = 0; attempt < 3; attempt++)
    if ((await sendCase(site.url, fuzzCase)).ms <= LIMIT_MS) return false;
  return true;
}

const describe = ({ label, method, path, headers, body }: FuzzCase, status: number) =>
  JSON.stringify({
    status,
    label,
    method,
    path: path.slice(0, 400),
    cookie: Boolean(headers.cookie),
    type: headers['content-type'],
    action: headers['next-action']?.slice(0, 60),
    body: body?.slice(0, 600),
    headers: Object.keys(headers),
  });

async function inParallel<T>(items: T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
    }),
  );
}
