import type pg from 'pg';
import { connect } from '@/lib/embedded-postgres/connect';
import { openSession } from '../server/open-session';
import { type TestSite } from '../server/start-test-site';
import { testDatabaseUrl } from '../variables';
import { fingerprint } from './fingerprint';
import { chance, type FuzzCase, type Known, makeCase } from './make-case';
import { readBuild } from './read-build';
import { sendCase } from './send-case';

type Options = { cases: number; seed: number; mostMs: number; say?: (line: string) => void };
export type FuzzReport = {
  ran: number;
  faults: string[];
  partialWrites: string[];
  /** The slowest case, and those over two seconds three times out of three: a busy machine makes others wait. */
  slowest: { ms: number; label: string };
  slowEachTime: string[];
};

const BATCH = 200;
const AT_ONCE = 6;
const LIMIT_MS = 2_000;
const PEOPLE = [
  'candidat@demo.test',
  'entreprise@demo.test',
  'partenaire@demo.test',
  'conseil@demo.test',
  'direction@demo.test',
];

/** Settings of a site to fuzz: each case then comes from an address of its own, so that limits by address stop none. */
export const FUZZ_VARIABLES = { TRUSTED_PROXIES: '1', WORKER: 'off', LOG_LEVEL: 'silent' };

/** Sends cases to a site that startTestSite opened with FUZZ_VARIABLES. */
export async function runFuzz(site: TestSite, { cases, seed, mostMs, say }: Options): Promise<FuzzReport> {
  const client = await connect(testDatabaseUrl(site.database, 'postgres'));
  const report: FuzzReport = {
    ran: 0,
    faults: [],
    partialWrites: [],
    slowest: { ms: 0, label: '' },
    slowEachTime: [],
  };
  const build = readBuild();
  const known = {
    ...build,
    // it rightly says that the worker is off
    routes: build.routes.filter((route) => route !== '/api/ready'),
    origin: site.url,
    values: await listValues(client),
    names: [...NAMES],
    cookies: [''],
  };
  const random = chance(seed);
  const start = performance.now();
  const slow: FuzzCase[] = [];
  try {
    await learnNames(site, known);
    while (report.ran < cases && performance.now() - start < mostMs) {
      known.cookies = await openSessions(site);
      const before = await fingerprint(client);
      let accepted = false;
      const batch = Array.from({ length: Math.min(BATCH, cases - report.ran) }, () =>
        makeCase(known, random),
      );
      await inParallel(batch, async (fuzzCase) => {
        const outcome = await sendCase(site.url, fuzzCase);
        report.ran += 1;
        accepted ||= outcome.accepted;
        if (outcome.status >= 500) report.faults.push(describe(fuzzCase, outcome.status));
        if (outcome.ms > report.slowest.ms)
          report.slowest = { ms: outcome.ms, label: describe(fuzzCase, outcome.status) };
        if (outcome.ms > LIMIT_MS) slow.push(fuzzCase);
      });
      if (!accepted) report.partialWrites.push(...changed(before, await fingerprint(client)));
      if (report.ran % (10 * BATCH) === 0) say?.(`${report.ran} cases, ${report.faults.length} faults`);
    }
    for (const fuzzCase of slow) {
      const again = [
        await sendCase(site.url, fuzzCase),
        await sendCase(site.url, fuzzCase),
        await sendCase(site.url, fuzzCase),
      ];
      if (Math.min(...again.map(({ ms }) => ms)) > LIMIT_MS)
        report.slowEachTime.push(describe(fuzzCase, again[0]!.status));
    }
  } finally {
    await client.end();
  }
  return report;
}

const NAMES = ['page', 'fait', 'q', 'suite', 'jeton', 'tri', 'etat', '_rsc'];

/** The names of every field and parameter of the pages, as each person sees them. */
async function learnNames(site: TestSite, known: Known): Promise<void> {
  const seen = new Set(known.names);
  const cookies = await openSessions(site);
  const plain = known.routes.filter((route) => !route.includes('['));
  const reads = cookies.flatMap((cookie) => plain.map((route) => ({ cookie, route })));
  await inParallel(reads, async ({ cookie, route }) => {
    const answer = await fetch(site.url + route, { headers: cookie ? { cookie } : {}, redirect: 'manual' });
    const text = await answer.text();
    for (const [, name] of text.matchAll(/ name="([^"$]{1,60})"/g)) seen.add(name!);
    for (const [, name] of text.matchAll(/href="[^"]*[?;]([a-z][a-z-]{1,30})=/g)) seen.add(name!);
  });
  known.names = [...seen];
}

const openSessions = async (site: TestSite): Promise<string[]> => [
  '',
  ...(await Promise.all(PEOPLE.map((email) => openSession(site.database, email)))),
];

/** Identifiers of things that are there, so that cases reach beyond "not found". */
async function listValues(client: pg.Client): Promise<string[]> {
  const columns = [
    ['PublicCompany', 'id'],
    ['PublicProfile', 'code'],
    ['PublicOffer', 'id'],
    ['PublicPartner', 'id'],
    ['Conversation', 'id'],
    ['Message', 'id'],
    ['Candidate', 'id'],
    ['Commune', 'code'],
  ] as const;
  const values: string[] = [];
  for (const [table, column] of columns) {
    const { rows } = await client.query<{ value: string }>(
      `SELECT ${column}::text AS value FROM "${table}" LIMIT 3`,
    );
    values.push(...rows.map(({ value }) => value));
  }
  return values;
}

const changed = (before: Record<string, string>, after: Record<string, string>) =>
  Object.keys(after).filter((table) => before[table] !== after[table]);

const describe = ({ label, method, path, headers, body }: FuzzCase, status: number) =>
  JSON.stringify({
    ...{ status, label, method, path: path.slice(0, 400), cookie: Boolean(headers.cookie) },
    ...{
      type: headers['content-type'],
      action: headers['next-action']?.slice(0, 60),
      body: body?.slice(0, 600),
    },
    headers: Object.keys(headers),
  });

async function inParallel<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
    }),
  );
}
