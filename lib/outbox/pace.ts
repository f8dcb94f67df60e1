import 'server-only';
import { log } from '@/lib/log';
import type { SendResult } from '@/lib/mail/transport/schema';
import { delaySlots, keepRate, pauseSending, takeSlot } from './pace-repository';

/** Up to this a refusal only moves the next slots; beyond it, sending pauses and a counsellor can see why. */
const SHORT_HOLD_MS = 30_000;

/** Waits for this process's turn at the provider, a few seconds at most. False when it is too far away. */
export async function takeTurn(sleep: (milliseconds: number) => Promise<unknown>): Promise<boolean> {
  const wait = await takeSlot();
  if (wait === null) return false;
  if (wait > 0) await sleep(wait);
  return true;
}

/** Follows what the provider's answer says of its rate and quotas, for every process. */
export async function followPace(result: SendResult, now: Date): Promise<void> {
  if (result.perSecond) await keepRate(result.perSecond);
  if (result.fate !== 'retry' || result.concerns !== 'everybody') return;
  const { afterMs, reason } = result;
  if ((afterMs ?? 0) <= SHORT_HOLD_MS) return delaySlots(afterMs ?? 1_000);
  log.warn({ reason, minutes: Math.round((afterMs ?? 0) / 60_000) }, 'sending pauses');
  await pauseSending(new Date(now.getTime() + (afterMs ?? 0)), reason);
}
