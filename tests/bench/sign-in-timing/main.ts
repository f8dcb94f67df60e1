import { performance } from 'node:perf_hooks';
import { connect } from '@/lib/embedded-postgres/connect';
import { closeTestCluster } from '@/tests/support/database/cluster';
import prepareJourneys from '@/tests/support/server/build';
import { openForm } from '@/tests/support/server/post-form';
import { startTestSite } from '@/tests/support/server/start-test-site';
import { testDatabaseUrl } from '@/tests/support/variables';
import { printLine } from '../print-line';
import { quantile } from '../quantile';
import { areaUnderCurve } from './area-under-curve';

const PAIRS = 200;
const WARM_UP = 20;
const KNOWN = 'candidat@demo.test';
const UNKNOWN = 'personne@demo.test';

type Times = { asking: number; nextPage: number };

await prepareJourneys();
const site = await startTestSite({}, () => undefined);
const database = await connect(testDatabaseUrl(site.database, 'postgres'));
try {
  const send = await openForm(`${site.url}/connexion`, 'Recevoir le lien');

  /** Milliseconds of asking for a link, and of the page that an onlooker asks for just after it. */
  const measure = async (courriel: string): Promise<Times> => {
    const start = performance.now();
    const answer = await send({ courriel });
    await answer.arrayBuffer();
    const asking = performance.now() - start;
    if (answer.status !== 303) throw new Error(`asking for a link answered ${answer.status}`);
    await (await fetch(`${site.url}/api/health`)).arrayBuffer();
    return { asking, nextPage: performance.now() - start - asking };
  };

  const times: Record<string, Times[]> = { [KNOWN]: [], [UNKNOWN]: [] };
  for (let pair = -WARM_UP; pair < PAIRS; pair++) {
    // neither the limits nor what is already in the mailbox may shorten the way of a known address
    await database.query('DELETE FROM "RateWindow"');
    await database.query('DELETE FROM "VerificationToken"');
    const order = pair % 2 === 0 ? [KNOWN, UNKNOWN] : [UNKNOWN, KNOWN];
    for (const address of order) {
      const measured = await measure(address);
      if (pair >= 0) times[address]!.push(measured);
    }
  }
  for (const [name, of] of [
    ['asking', 'asking'],
    ['next-page', 'nextPage'],
  ] as const) {
    const known = times[KNOWN]!.map((each) => each[of]);
    const unknown = times[UNKNOWN]!.map((each) => each[of]);
    const [value, baseline] = [quantile(known, 0.5), quantile(unknown, 0.5)];
    const line = { unit: 'ms', value, baseline, ratio: value / baseline };
    printLine({ name: `sign-in-timing/${name}/median`, ...line });
    const auc = areaUnderCurve(known, unknown);
    printLine({ name: `sign-in-timing/${name}/auc`, unit: 'share', value: auc, baseline: 0.5 });
  }
} finally {
  await database.end();
  await site.stop();
  await closeTestCluster();
}
