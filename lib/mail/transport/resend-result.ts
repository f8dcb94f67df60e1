import type { SendResult } from './schema';

export type ResendFailure = { name: string; statusCode: number | null; message?: string };

const MEND_MS = 5 * 60_000;
const QUOTAS = new Set(['daily_quota_exceeded', 'monthly_quota_exceeded']);

/**
 * What a failed call means. The names are the provider's (its API description and error page): 409
 * `concurrent_idempotent_requests` may be retried, `invalid_idempotent_request` never.
 */
export function resultOfFailure(
  error: ResendFailure,
  headers: Record<string, string> | null,
  now: Date,
): SendResult {
  const reason = error.name;
  const status = error.statusCode;
  if (status === null) return { fate: 'unknown', reason };
  if (status === 429)
    return {
      fate: 'retry',
      reason,
      afterMs: QUOTAS.has(error.name) ? untilQuota(error.name, now) : retryAfter(headers),
    };
  if (status === 409 && error.name === 'concurrent_idempotent_requests')
    return { fate: 'retry', reason, afterMs: retryAfter(headers) };
  // Our own key or domain is not in order: nothing was taken, and every letter would fail alike until it is mended.
  if (status === 401 || status === 403) return { fate: 'retry', reason, afterMs: MEND_MS };
  if (status >= 500 || status === 408) return { fate: 'unknown', reason };
  return { fate: 'refused', reason };
}

/** `retry-after` in milliseconds: seconds as the provider writes them. */
function retryAfter(headers: Record<string, string> | null): number | null {
  const seconds = Number(headers?.['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 && seconds <= 86_400 ? seconds * 1000 : null;
}

/** Quotas last until midnight UTC, or the end of the month. */
function untilQuota(name: string, now: Date): number {
  const end =
    name === 'daily_quota_exceeded'
      ? Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1)
      : Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
  return end - now.getTime();
}
