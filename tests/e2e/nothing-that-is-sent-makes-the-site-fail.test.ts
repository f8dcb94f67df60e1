import { connect } from '@/lib/embedded-postgres/connect';
import { prepareFingerprint } from '../support/access/knock';
import { learnSite } from '../support/fuzz/learn-site';
import { chance, type FuzzCase, makeRefusedCase } from '../support/fuzz/make-case';
import { FUZZ_VARIABLES, type FuzzReport, runFuzz, tablesWritten } from '../support/fuzz/run-fuzz';
import { sendCase } from '../support/fuzz/send-case';
import { startTestSite, type TestSite } from '../support/server/start-test-site';
import { testDatabaseUrl } from '../support/variables';

const CASES = 3_000;
const SEED = 11;

let site: TestSite;
let report: FuzzReport;
beforeAll(async () => {
  site = await startTestSite(FUZZ_VARIABLES, () => undefined);
  report = await runFuzz(site, { cases: CASES, seed: SEED });
}, 900_000);
afterAll(() => site?.stop());

describe('nothing that is sent makes the site fail', () => {
  it('answers odd addresses, forms and payloads without a fault', () => {
    expect(report.ran).toBe(CASES);
    expect(report.faults).toEqual([]);
  });

  it('writes nothing for what it refuses', () => {
    expect(report.refused).toBe(CASES / 2);
    expect(report.partialWrites).toEqual([]);
  });

  it('is caught when one case among refused ones writes', async () => {
    const client = await connect(testDatabaseUrl(site.database, 'postgres'));
    try {
      const known = await learnSite(site, client);
      const random = chance(SEED);
      const refused = Array.from({ length: 10 }, () => makeRefusedCase(known, random));
      const { id, address } = known.actions.find(({ name }) => name.endsWith('#requestLink'))!;
      const accepted: FuzzCase = {
        label: 'call requestLink',
        method: 'POST',
        path: address,
        headers: { origin: site.url, 'next-action': id, 'content-type': 'multipart/form-data; boundary=x' },
        body: [
          '--x\r\nContent-Disposition: form-data; name="_1_courriel"\r\n\r\ncandidat@demo.test\r\n',
          '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n[null,"$K1"]\r\n--x--\r\n',
        ].join(''),
      };
      const send = (fuzzCase: FuzzCase) => sendCase(site.url, fuzzCase);
      const fingerprint = await prepareFingerprint(client);
      expect(await tablesWritten(fingerprint, refused, send)).toEqual([]);
      const written = await tablesWritten(fingerprint, [...refused, accepted], send);
      expect(written).toContainEqual(expect.stringMatching(/^AccountRequest after .*call requestLink/));
    } finally {
      await client.end();
    }
  });
});
