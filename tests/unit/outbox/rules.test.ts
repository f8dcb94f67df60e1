import { isPastSafeRetry, retryDelay, settle } from '@/lib/outbox/rules';

const now = new Date('2026-11-23T10:00:00Z');
const entry = { id: 'e', attempts: 1, firstAttemptAt: null };
const inDoubt = { ...entry, firstAttemptAt: now };
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

describe('an attempt', () => {
  it('is repeated later and later, never all at the same instant', () => {
    expect([1, 2, 3, 4].map((attempts) => retryDelay(attempts, null, 0))).toEqual([500, 1000, 2000, 4000]);
    expect(retryDelay(1, null, 0.99)).toBeGreaterThan(900);
    expect(retryDelay(50, null, 1)).toBe(15 * 60_000);
  });

  it('waits at least as long as the provider asks', () => {
    expect(retryDelay(1, 7_000, 0)).toBe(7_000);
    expect(retryDelay(1, 7_000, 0.5)).toBe(7_500);
  });

  it('is not made again after 23 hours of doubt', () => {
    expect(isPastSafeRetry(inDoubt, later(22.9))).toBe(false);
    expect(isPastSafeRetry(inDoubt, later(23.1))).toBe(true);
    expect(isPastSafeRetry(entry, later(48))).toBe(false);
  });
});

describe('its result', () => {
  it('leaves a doubt only when the provider may have taken the mail', () => {
    expect(
      settle(
        entry,
        { fate: 'retry', reason: 'rate_limit_exceeded', afterMs: null, concerns: 'everybody' },
        0,
      ),
    ).toMatchObject({
      state: 'waiting',
      doubtful: false,
    });
    expect(settle(entry, { fate: 'unknown', reason: 'application_error' }, 0)).toMatchObject({
      state: 'waiting',
      doubtful: true,
    });
    expect(settle(inDoubt, { fate: 'retry', reason: 'x', afterMs: null, concerns: 'mail' }, 0)).toMatchObject(
      { doubtful: true },
    );
  });

  it('ends it when refused, and asks a person when the key was used for something else', () => {
    expect(settle(entry, { fate: 'refused', reason: 'validation_error' }, 0)).toEqual({
      state: 'failed',
      reason: 'validation_error',
    });
    expect(settle(entry, { fate: 'refused', reason: 'invalid_idempotent_request' }, 0)).toMatchObject({
      state: 'unknown_fate',
    });
  });
});
