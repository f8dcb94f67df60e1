import type { SendResult } from '@/lib/mail/transport/schema';

/** How long one attempt may hold an entry: twice the transport's own time-out. */
export const LEASE_MS = 30_000;

/** Why a letter waits while a side of its exchange is paused or has a charter to sign. */
export const AWAY = 'away';

/** Keys live 24 h at the provider: past this, trying again could send a second time. */
export const SAFE_RETRY_MS = 23 * 3_600_000;

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 15 * 60_000;

/** Exponential back-off with jitter; `random` is from 0 (included) to 1. */
export function retryDelay(attempts: number, afterMs: number | null, random: number): number {
  const backOff = Math.min(FIRST_DELAY_MS * 2 ** Math.max(0, attempts - 1), LONGEST_DELAY_MS);
  const jittered = backOff * (0.5 + random / 2);
  return Math.round(afterMs === null ? jittered : afterMs + random * FIRST_DELAY_MS);
}

export type ClaimedEntry = {
  id: string;
  attempts: number;
  /** When the first attempt began that may have reached the provider; null when none did. */
  firstAttemptAt: Date | null;
};

/** Too old to be tried again: whether it left is for a person to find out. */
export function isPastSafeRetry({ firstAttemptAt }: ClaimedEntry, now: Date): boolean {
  return firstAttemptAt !== null && now.getTime() - firstAttemptAt.getTime() > SAFE_RETRY_MS;
}

/** The provider's key for an entry: the same for every attempt, another once a person had it sent again. */
export function idempotencyKey(entry: { id: string; resumed: number }): string {
  return entry.resumed === 0 ? entry.id : `${entry.id}-${entry.resumed}`;
}

export type Settlement =
  | { state: 'sent'; providerId: string }
  | { state: 'waiting'; delayMs: number; doubtful: boolean; reason: string; faults?: number }
  | { state: 'failed'; reason: string }
  | { state: 'unknown_fate'; reason: string };

/** Preparing a mail is tried so often, over some ten minutes, before a person looks at it. */
export const MOST_FAULTS = 10;

/** What becomes of an entry whose mail could not be prepared: a key is missing, or our own code stumbles. */
export function settleFault(entry: ClaimedEntry & { faults: number }, random: number): Settlement {
  const doubtful = entry.firstAttemptAt !== null;
  const faults = entry.faults + 1;
  const reason = 'not_composed';
  if (faults < MOST_FAULTS)
    return { state: 'waiting', delayMs: retryDelay(faults, null, random), doubtful, reason, faults };
  return { state: doubtful ? 'unknown_fate' : 'failed', reason };
}

/** What an attempt's result makes of the entry. */
export function settle(entry: ClaimedEntry, result: SendResult, random: number): Settlement {
  const doubtful = entry.firstAttemptAt !== null;
  switch (result.fate) {
    case 'sent':
      return { state: 'sent', providerId: result.providerId };
    case 'retry': {
      const delayMs = retryDelay(entry.attempts, result.afterMs, random);
      return { state: 'waiting', delayMs, doubtful, reason: result.reason };
    }
    case 'unknown': {
      const delayMs = retryDelay(entry.attempts, null, random);
      return { state: 'waiting', delayMs, doubtful: true, reason: result.reason };
    }
    case 'refused':
      // The key was used with other content: the earlier attempt did arrive, or something is very wrong. Any other
      // refusal is of these very words, so an earlier attempt with them was refused too.
      return result.reason === 'invalid_idempotent_request'
        ? { state: 'unknown_fate', reason: result.reason }
        : { state: 'failed', reason: result.reason };
  }
}
