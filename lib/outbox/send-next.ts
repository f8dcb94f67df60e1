import 'server-only';
import { transaction, type Tx } from '@/lib/db';
import { log } from '@/lib/log';
import { addressOf } from '@/lib/mail/transport/address';
import type { MailTransport } from '@/lib/mail/transport/port';
import { isSuppressed } from '@/lib/mail/suppression-repository';
import { moveLetter } from '@/lib/conversations/letter-repository';
import { composeEntry } from './compose-entry';
import { followPace, takeTurn } from './pace';
import { findTimeToTurn } from './pace-repository';
import {
  beginAttempt,
  claimNext,
  countMails,
  markEnded,
  markSent,
  markWaiting,
  reclaimExpired,
  thaw,
  type OutboxWork,
} from './repository';
import { AWAY, idempotencyKey, isPastSafeRetry, settle, type Settlement } from './rules';

export type SendContext = {
  worker: string;
  transport: MailTransport;
  now: () => Date;
  random: () => number;
  sleep: (milliseconds: number) => Promise<unknown>;
  /** Called once something was claimed: another hand may look for more. */
  onClaim?: () => void;
};

/** Claims one entry, sends it, settles it. False when nothing was due. A crash anywhere leaves it to the next claim. */
export async function sendNext(context: SendContext): Promise<boolean> {
  const work = await claim(context);
  if (!work) return false;
  context.onClaim?.();
  const settlement = await attempt(work, context);
  if (!settlement) return true;
  await transaction((tx) => record(tx, work, settlement, context));
  if (settlement.state !== 'sent') {
    const { state, reason } = settlement;
    log.warn({ entry: work.id, topic: work.topic, state, reason }, 'a mail did not leave');
  }
  return true;
}

async function claim({ worker, now }: SendContext): Promise<OutboxWork | null> {
  const work = await claimNext(worker, now());
  if (work) return work;
  return (await reclaimExpired(now())) > 0 ? claimNext(worker, now()) : null;
}

/** Null when another worker has the entry by now: there is nothing to record. */
async function attempt(work: OutboxWork, context: SendContext): Promise<Settlement | null> {
  const { worker, transport, now } = context;
  if (isPastSafeRetry(work, now())) return { state: 'unknown_fate', reason: 'past_23_hours' };
  // asked again at every attempt: the words of a mail in doubt stay, whom it may go to does not
  const composed = await composeEntry(work);
  if (!composed) return { state: 'failed', reason: 'nobody_to_send_to' };
  if (composed.later) return comeBack(work, AWAY_MS, AWAY);
  const mail = work.frozen ? thaw(work.frozen) : composed.mail;
  if (await isSuppressed(addressOf(mail.to), work.userId)) return { state: 'failed', reason: 'suppressed' };
  if (transport.paced && !(await takeTurn(context.sleep)))
    return comeBack(work, await findTimeToTurn(), 'no_turn');
  if (!(await beginAttempt(work, worker, mail, { toSide: composed.toSide, now: now() }))) return null;
  const result = await transport.send(mail, idempotencyKey(work));
  await followPace(result, now());
  return settle(work, result, context.random());
}

const AWAY_MS = 15 * 60_000;

const comeBack = ({ firstAttemptAt }: OutboxWork, delayMs: number, reason: string): Settlement => ({
  ...{ state: 'waiting', delayMs, doubtful: firstAttemptAt !== null, reason },
});

async function record(
  tx: Tx,
  work: OutboxWork,
  settlement: Settlement,
  { worker, now }: SendContext,
): Promise<void> {
  const at = now();
  const { id, messageId } = work;
  switch (settlement.state) {
    case 'sent':
      if ((await markSent(tx, id, worker, settlement.providerId, at)) && messageId)
        await moveLetter(tx, messageId, 'sent');
      return;
    case 'waiting': {
      const { doubtful, delayMs, reason } = settlement;
      await markWaiting(tx, id, worker, {
        ...{ nextAt: new Date(at.getTime() + delayMs), doubtful, lastError: reason },
      });
      return;
    }
    case 'unknown_fate': {
      const end = { state: settlement.state, lastError: settlement.reason, doneAt: null };
      if ((await markEnded(tx, id, worker, end)) && messageId)
        await moveLetter(tx, messageId, 'unknown_fate');
      return;
    }
    case 'failed': {
      const end = { state: settlement.state, lastError: settlement.reason, doneAt: at };
      if ((await markEnded(tx, id, worker, end)) && messageId) await giveUp(tx, messageId, settlement.reason);
    }
  }
}

/** A letter has failed once none of its mails left or still may. */
async function giveUp(tx: Tx, messageId: string, reason: string): Promise<void> {
  const { unsettled, sent } = await countMails(tx, messageId);
  if (unsettled + sent === 0)
    await moveLetter(tx, messageId, reason === 'suppressed' ? 'suppressed' : 'failed');
}
