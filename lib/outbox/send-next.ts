import 'server-only';
import { transaction, type Tx } from '@/lib/db';
import { log } from '@/lib/log';
import type { MailTransport } from '@/lib/mail/transport/port';
import { followCopies } from '@/lib/conversations/follow-copies';
import { moveLetter } from '@/lib/conversations/letter-repository';
import { followPace, takeTurn } from './pace';
import { findTimeToTurn } from './pace-repository';
import { comeBack, prepareMail } from './prepare-mail';
import {
  beginAttempt,
  claimNext,
  markEnded,
  markSent,
  markWaiting,
  reclaimExpired,
  type OutboxWork,
} from './repository';
import { idempotencyKey, isPastSafeRetry, settle, type Settlement } from './rules';

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
  const prepared = await prepareMail(work, context.random());
  if ('state' in prepared) return prepared;
  const { mail, toSide } = prepared;
  if (transport.paced && !(await takeTurn(context.sleep)))
    return comeBack(work, await findTimeToTurn(), 'no_turn');
  if (!(await beginAttempt(work, worker, mail, { toSide, now: now() }))) return null;
  const result = await transport.send(mail, idempotencyKey(work));
  await followPace(result, now());
  return settle(work, result, context.random());
}

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
      const { doubtful, delayMs, reason, faults = 0 } = settlement;
      await markWaiting(tx, id, worker, {
        ...{ nextAt: new Date(at.getTime() + delayMs), doubtful, lastError: reason, faults },
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
      if ((await markEnded(tx, id, worker, end)) && messageId) await followCopies(tx, messageId);
    }
  }
}
