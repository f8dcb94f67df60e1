import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { transaction, type Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { errorFacts, log } from '@/lib/log';
import { followProviderEvent, isFateEvent } from '@/lib/conversations/follow-provider-event';
import { receiveMail } from '@/lib/conversations/receive-mail';
import { fetchReceivedMail } from '@/lib/mail/inbound/fetch-mail';
import {
  announceMail,
  finishEvent,
  finishMail,
  giveMailUp,
  keepFetched,
  lockNextEvent,
  lockNextMail,
  postponeEvent,
  postponeMail,
  readRawMail,
  type InboundEventWork,
  type InboundMailWork,
} from '@/lib/mail/inbound/repository';
import { readStoredMail } from '@/lib/mail/inbound/stored-mail';
import { takeTurn } from '@/lib/outbox/pace';
import { retryDelay } from '@/lib/outbox/rules';

export type InboundContext = { now: () => Date; random: () => number };

/** After this many attempts (about a day and a half) a mail waits for a person. */
const MOST_ATTEMPTS = 150;

const eventData = z.object({
  data: z.object({ email_id: z.string(), bounce: z.object({ type: z.string() }).optional() }),
});

/** Works on one stored event. False when none was due. */
export async function processNextEvent({ now, random }: InboundContext): Promise<boolean> {
  return transaction(async (tx) => {
    const event = await lockNextEvent(tx, now());
    if (!event) return false;
    if (await followEvent(tx, event, now())) await finishEvent(tx, event.id, now());
    else
      await postponeEvent(
        tx,
        event.id,
        new Date(now().getTime() + retryDelay(event.attempts + 1, null, random())),
        'mail_unknown_yet',
      );
    return true;
  });
}

/** True once nothing more is to be done for it. An event of a kind we do not know is kept and left alone. */
async function followEvent(tx: Tx, event: InboundEventWork, now: Date): Promise<boolean> {
  const parsed = eventData.safeParse(event.payload);
  if (!parsed.success) return true;
  const { email_id, bounce } = parsed.data.data;
  if (event.type === 'email.received') {
    await announceMail(tx, email_id, now);
    return true;
  }
  if (!isFateEvent(event.type) || event.attempts >= MOST_ATTEMPTS) return true;
  return followProviderEvent(tx, {
    type: event.type,
    providerId: email_id,
    permanent: bounce?.type !== 'Transient',
  });
}

/** Fetches or reads one received mail. False when none was due. What fails is tried again later, never dropped. */
export async function processNextMail(context: InboundContext): Promise<boolean> {
  let current: InboundMailWork | null = null;
  try {
    return await transaction(async (tx) => {
      current = await lockNextMail(tx, context.now());
      if (!current) return false;
      if (current.state === 'announced') await fetchMail(tx, current, context);
      else await readMail(tx, current, context);
      return true;
    }, 60_000);
  } catch (error) {
    const failed = current as InboundMailWork | null;
    if (!failed) throw error;
    log.error({ inboundMail: failed.id, ...errorFacts(error) }, 'a received mail could not be read');
    const { id, attempts } = failed;
    if (attempts >= MOST_ATTEMPTS) await giveMailUp(id, 'given_up');
    else await postponeMail(id, laterThan(context, attempts), 'error');
    return true;
  }
}

async function fetchMail(tx: Tx, mail: InboundMailWork, { now }: InboundContext): Promise<void> {
  if (!env.RESEND_API_KEY) return finishMail(tx, mail.id, 'no_provider', 'failed');
  if (!(await takeTurn(sleep))) throw new Error('no_turn');
  const found = await fetchReceivedMail(mail.providerId, {
    apiKey: env.RESEND_API_KEY,
    baseUrl: env.RESEND_BASE_URL,
  });
  if ('mail' in found) return keepFetched(tx, mail.id, found.mail, now());
  if ('gone' in found && mail.attempts > 5) return finishMail(tx, mail.id, 'gone', 'failed');
  throw new Error('retry' in found ? found.retry : 'not_found_yet');
}

async function readMail(tx: Tx, work: InboundMailWork, { now }: InboundContext): Promise<void> {
  const mail = await readStoredMail(await readRawMail(tx, work.id));
  const { outcome, relayed } = await receiveMail(tx, work.id, mail, now());
  await finishMail(tx, work.id, outcome, relayed ? 'processed' : 'ignored');
}

function laterThan({ now, random }: InboundContext, attempts: number): Date {
  return new Date(now().getTime() + retryDelay(attempts + 1, null, random()));
}
