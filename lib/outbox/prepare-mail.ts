import 'server-only';
import { errorFacts, log } from '@/lib/log';
import type { Mail } from '@/lib/mail/mail';
import { isSuppressed } from '@/lib/mail/suppression-repository';
import { addressOf } from '@/lib/mail/transport/address';
import { composeEntry, type Composed } from './compose-entry';
import { thaw, type OutboxWork } from './repository';
import { AWAY, settleFault, type Settlement } from './rules';
import type { OutboxTopic } from './topics';

type Prepared = { mail: Mail; toSide: Composed['toSide'] };

/** Their links die when the address moves: nothing that a person could have sent again. */
const DEAD_ONCE_MOVED: OutboxTopic[] = ['sign-in', 'confirm-letter'];

const AWAY_MS = 15 * 60_000;

/** The mail of an attempt, or what becomes of the entry without one. Never throws: what cannot be prepared is counted. */
export async function prepareMail(work: OutboxWork, random: number): Promise<Prepared | Settlement> {
  try {
    return await prepare(work);
  } catch (error) {
    log.error({ entry: work.id, topic: work.topic, ...errorFacts(error) }, 'a mail could not be prepared');
    return settleFault(work, random);
  }
}

async function prepare(work: OutboxWork): Promise<Prepared | Settlement> {
  // asked again at every attempt: the words of a mail in doubt stay, whom it may go to does not
  const composed = await composeEntry(work);
  if (!composed) return { state: 'failed', reason: 'nobody_to_send_to' };
  const { leaves, toSide } = composed;
  if (leaves === 'later') return comeBack(work, AWAY_MS, AWAY);
  if (await isSuppressed(addressOf(composed.mail.to), work.userId))
    return { state: 'failed', reason: 'suppressed' };
  if (leaves === 'kept_back') return { state: 'failed', reason: 'kept_back' };
  if (!work.frozen) return { mail: composed.mail, toSide };
  const mail = thaw(work.frozen);
  // it may have reached the old address, which may be somebody else's; for the new one a person decides
  if (addressOf(mail.to) !== addressOf(composed.mail.to))
    return {
      state: DEAD_ONCE_MOVED.includes(work.topic) ? 'failed' : 'unknown_fate',
      reason: 'address_changed',
    };
  return { mail, toSide };
}

/** Back to the queue, as doubtful as it was. */
export const comeBack = ({ firstAttemptAt }: OutboxWork, delayMs: number, reason: string): Settlement => ({
  state: 'waiting',
  delayMs,
  doubtful: firstAttemptAt !== null,
  reason,
});
