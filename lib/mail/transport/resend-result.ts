import type { SendResult } from './schema';

/** An error as the SDK gives it; what lies between us and the provider may answer in a shape of its own. */
export type ResendFailure = { name?: string; statusCode?: number | null; message?: string } | null;

type Headers = Record<string, string> | null;

const MEND_MS = 5 * 60_000;
/** How the SDK names what it could not read as an answer of the provider's. */
const NOT_ITS_OWN = 'application_error';
const QUOTAS = new Set(['daily_quota_exceeded', 'monthly_quota_exceeded']);

/**
 * What a failed call means. The names are the provider's (its API description and error page): 409
 * `concurrent_idempotent_requests` may be retried, `invalid_idempotent_request` never. An answer without the
 * provider's own status and name leaves the fate unknown.
 */
export function resultOfFailure(error: ResendFailure, headers: Headers, now: Date): SendResult {
  const reason = error?.name ?? 'unreadable_answer';
  const status = error?.statusCode;
  if (typeof status !== 'number' || !error?.name || reason === NOT_ITS_OWN)
    return { fate: 'unknown', reason };
  if (status === 429)
    return { fate: 'retry', reason, afterMs: untilRoom(reason, headers, now), concerns: 'everybody' };
  if (status === 409 && reason === 'concurrent_idempotent_requests')
    return { fate: 'retry', reason, afterMs: seconds(headers, 'retry-after'), concerns: 'mail' };
  // Our own key or domain is not in order: nothing was taken, and every letter would fail alike until it is mended.
  if (status === 401 || status === 403)
    return { fate: 'retry', reason, afterMs: MEND_MS, concerns: 'everybody' };
  if (status >= 500 || status === 408) return { fate: 'unknown', reason };
  return { fate: 'refused', reason };
}

/** Requests a second, from `ratelimit-limit`, where an answer has it. */
export function rateOf(headers: Headers): number | undefined {
  const limit = Number(headers?.['ratelimit-limit']);
  return Number.isInteger(limit) && limit >= 1 && limit <= 10_000 ? limit : undefined;
}

function untilRoom(name: string, headers: Headers, now: Date): number | null {
  if (QUOTAS.has(name)) return untilQuota(name, now);
  return seconds(headers, 'retry-after') ?? seconds(headers, 'ratelimit-reset');
}

/** A header that holds seconds, as milliseconds. */
function seconds(headers: Headers, name: string): number | null {
  const value = Number(headers?.[name]);
  return Number.isFinite(value) && value > 0 && value <= 86_400 ? value * 1000 : null;
}

/** Quotas last until midnight UTC, or the end of the month. */
function untilQuota(name: string, now: Date): number {
  const end =
    name === 'daily_quota_exceeded'
      ? Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1)
      : Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
  return end - now.getTime();
}
