import 'server-only';
import { transaction, type Tx } from '@/lib/db';
import { log } from '@/lib/log';
import { addressOf } from '@/lib/mail/transport/address';
import type { MailTransport } from '@/lib/mail/transport/port';
import { isSuppressed } from '@/lib/mail/suppression-repository';
import { moveLetter } from '@/lib/conversations/letter-repository';
import { composeEntry } from './compose-entry';
import {
  claimNext,
  countUnsettled,
  keepOutboundMail,
  markEnded,
  markSent,
  markWaiting,
  type OutboxWork,
} from './repository';
import { isPastSafeRetry, settle, type Settlement } from './rules';

export type SendContext = { worker: string; transport: MailTransport; now: () => Date; random: () => number };

/** Claims one entry, sends it, settles it. False when nothing was due. A crash anywhere leaves it to the next claim. */
export async function sendNext(context: SendContext): Promise<boolean> {
  const work = await claimNext(context.worker, context.now());
  if (!work) return false;
  const settlement = await attempt(work, context);
  await transaction((tx) => record(tx, work, settlement, context));
  if (settlement.state !== 'sent') {
    log.warn(
      { entry: work.id, topic: work.topic, state: settlement.state, reason: settlement.reason },
      'a mail did not leave',
    );
  }
  return true;
}

async function attempt(work: OutboxWork, context: SendContext): Promise<Settlement> {
  if (isPastSafeRetry(work, context.now())) return { state: 'unknown_fate', reason: 'past_23_hours' };
  const composed = await composeEntry(work);
  if (!composed) return { state: 'failed', reason: 'nobody_to_send_to' };
  if (await isSuppressed(addressOf(composed.mail.to))) return { state: 'failed', reason: 'suppressed' };
  await keepOutboundMail(work, {
    rfcMessageId: composed.mail.headers['Message-ID'] ?? work.id,
    toSide: composed.toSide,
  });
  return settle(work, await context.transport.send(composed.mail, work.id), context.random());
}

async function record(
  tx: Tx,
  work: OutboxWork,
  settlement: Settlement,
  { worker, now }: SendContext,
): Promise<void> {
  const at = now();
  switch (settlement.state) {
    case 'sent':
      if ((await markSent(tx, work.id, worker, settlement.providerId, at)) && work.messageId) {
        await moveLetter(tx, work.messageId, 'sent');
      }
      return;
    case 'waiting': {
      const nextAt = new Date(at.getTime() + settlement.delayMs);
      const firstAttemptAt = settlement.stillDoubtful ? work.firstAttemptAt : null;
      await markWaiting(tx, work.id, worker, { nextAt, firstAttemptAt, lastError: settlement.reason });
      return;
    }
    case 'failed':
    case 'unknown_fate': {
      const doneAt = settlement.state === 'failed' ? at : null;
      if (
        !(await markEnded(tx, work.id, worker, {
          state: settlement.state,
          lastError: settlement.reason,
          doneAt,
        }))
      )
        return;
      if (!work.messageId) return;
      if (settlement.state === 'unknown_fate') await moveLetter(tx, work.messageId, 'unknown_fate');
      else if ((await countUnsettled(tx, work.messageId)) === 0) {
        await moveLetter(tx, work.messageId, settlement.reason === 'suppressed' ? 'suppressed' : 'failed');
      }
    }
  }
}
