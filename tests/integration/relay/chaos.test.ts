import { runChaos } from '../../support/relay/run-chaos';

// A minute on two quiet cores; a crowded machine takes its time.
const LONGEST = 420_000;
jest.setTimeout(450_000);

describe('while workers and the web process are killed and the provider misbehaves', () => {
  it('500 letters leave once each, in order, and all are known to have arrived', async () => {
    const plan = { conversations: 50, lettersEach: 10, kills: 20, longest: LONGEST, seed: 'short' };
    const { kills, killsDuringRequest, ...result } = await runChaos(plan);
    expect(result).toEqual({
      ...{ letters: 500, lost: 0, duplicated: 0, misordered: 0, unknown: 0, broken: [], invalid: [] },
    });
    expect(kills).toBe(20);
    expect(killsDuringRequest).toBeGreaterThanOrEqual(10);
  });
});
