import { CLASSROOM, hitLimits, MAILS_ANYBODY } from '@/lib/rate-limit';

const MORNING = new Date('2026-12-01T08:00:00Z');
const TEN_MINUTES = 600_000;

/** Calls at the pace of a script that keeps to the shorter limit; returns how many passed, and the last wait in seconds. */
async function callAllDay(limit = MAILS_ANYBODY) {
  let passed = 0;
  for (let turn = 0; ; turn++) {
    const now = new Date(MORNING.getTime() + turn * TEN_MINUTES);
    for (let call = 0; call < CLASSROOM.count; call++) {
      const wait = await hitLimits('register:192.0.2.9', limit, now);
      if (wait > 0) return { passed, wait };
      passed += 1;
    }
  }
}

describe('a limit for the day', () => {
  it('ends what keeps to the shorter limit all day, until the next', async () => {
    const { passed, wait } = await callAllDay();
    expect(passed).toBe(500);
    expect(wait).toBeGreaterThan(10 * 3_600);
    expect(await hitLimits('register:192.0.2.9', MAILS_ANYBODY, new Date('2026-12-02T00:00:00Z'))).toBe(0);
  });

  it('leaves others alone', async () => {
    await callAllDay({ ...MAILS_ANYBODY, aDay: 1 });
    expect(await hitLimits('register:192.0.2.10', MAILS_ANYBODY, MORNING)).toBe(0);
  });

  it('lets a classroom in that tries several times', async () => {
    const tries = Array.from({ length: CLASSROOM.count }, () => hitLimits('a', MAILS_ANYBODY, MORNING));
    expect((await Promise.all(tries)).every((wait) => wait === 0)).toBe(true);
  });
});
