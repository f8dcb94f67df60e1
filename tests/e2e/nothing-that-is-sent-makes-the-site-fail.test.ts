import { FUZZ_VARIABLES, type FuzzReport, runFuzz } from '../support/fuzz/run-fuzz';
import { startTestSite, type TestSite } from '../support/server/start-test-site';

const CASES = 2_000;
/** A busy machine sends fewer. */
const MOST_MS = 45_000;

let site: TestSite;
let report: FuzzReport;
beforeAll(async () => {
  site = await startTestSite(FUZZ_VARIABLES, () => undefined);
  report = await runFuzz(site, { cases: CASES, seed: 11, mostMs: MOST_MS });
}, 180_000);
afterAll(() => site?.stop());

describe('nothing that is sent makes the site fail', () => {
  it('answers odd addresses, forms and payloads without a fault', () => {
    expect(report.ran).toBeGreaterThan(200);
    expect(report.faults).toEqual([]);
  });

  it('writes nothing for what it refuses', () => {
    expect(report.partialWrites).toEqual([]);
  });
});
