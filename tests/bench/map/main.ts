import { openBrowser } from '@/tests/support/browser/open-browser';
import { closeTestCluster } from '@/tests/support/database/cluster';
import prepareJourneys from '@/tests/support/server/build';
import { startTestSite } from '@/tests/support/server/start-test-site';
import { printLine } from '../print-line';
import { quantile } from '../quantile';
import { type Profile, PROFILES } from './devices';
import { measureVisit, type VisitFigures } from './measure-visit';
import { serveCircles } from './serve-circles';
import { countZonesBytes } from './zones-bytes';

const PAGES = ['/competences', '/entreprises', '/offres', '/partenaires'];
const VISITS = 5;
const ALL_COMMUNES = 35_000;
/** What a page may spend on its zones, compressed. */
const ZONES_BUDGET = 20 * 1024;

const median = (figures: VisitFigures[], of: keyof VisitFigures) =>
  quantile(
    figures.map((each) => each[of]),
    0.5,
  );

/** Medians of some visits; `name` is added to the lines, for what is not the site's own page. */
async function measure(
  browser: Awaited<ReturnType<typeof openBrowser>>,
  url: string,
  profile: Profile,
  name = '',
) {
  const visits: VisitFigures[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    visits.push(await measureVisit(browser, profile, url));
    console.error(`  ${profile}${name}, visit ${visit + 1} of ${VISITS}`);
  }
  const firstZones = median(visits, 'firstZones');
  const firstPaint = median(visits, 'firstPaint');
  const glIdle = median(visits, 'glIdle');
  const ms = (figure: string, value: number, baseline: number) =>
    printLine({
      name: `map/${figure}/${profile}${name}`,
      unit: 'ms',
      value,
      baseline,
      ratio: value / baseline,
    });
  ms('first-zones', firstZones, firstPaint);
  ms('gl-idle', glIdle, firstZones);
  return median(visits, 'glBytes');
}

await prepareJourneys();
const site = await startTestSite({}, () => undefined);
const circles = await serveCircles(ALL_COMMUNES);
const browser = await openBrowser();
try {
  const sizes = await Promise.all(PAGES.map((page) => countZonesBytes(site.url + page)));
  const zones = Math.max(...sizes);
  printLine({
    name: 'map/zones-bytes',
    unit: 'B',
    value: zones,
    baseline: ZONES_BUDGET,
    ratio: zones / ZONES_BUDGET,
  });
  const glBytes: number[] = [];
  for (const profile of PROFILES) glBytes.push(await measure(browser, `${site.url}/entreprises`, profile));
  printLine({ name: 'map/gl-bytes', unit: 'B', value: Math.max(...glBytes) });
  for (const profile of PROFILES) await measure(browser, circles.url, profile, '/35k');
} finally {
  await browser.close();
  await Promise.all([circles.close(), site.stop()]);
  await closeTestCluster();
}
