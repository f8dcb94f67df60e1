import fc from 'fast-check';
import { fuzzCases } from '@/tests/support/relay-fuzz/fuzz-cases';

describe('invented mails, texts and webhooks', () => {
  it('raise no exception, two thousand of them', async () => {
    const cases = fuzzCases(5_000, Date.now);
    await expect(
      fc.assert(
        fc.asyncProperty(cases, async ({ run }) => {
          await run();
        }),
        { numRuns: 2_000 },
      ),
    ).resolves.toBeUndefined();
  }, 120_000);
});
