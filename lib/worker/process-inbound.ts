import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { db, transaction, type Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { errorFacts, log } from '@/lib/log';
import { followProviderEvent, isFateEvent } from '@/lib/conversations/follow-provider-event';
import { isAnyAliasOpen } from '@/lib/conversations/find-aliases';
import { inspectMail, receiveMail } from '@/lib/conversations/receive-mail';
import { eventDataSchema } from '@/lib/mail/inbound/event-data';
import { fetchReceivedMail } from '@/lib/mail/inbound/fetch-mail';
import {
  announceMail,
  finishEvent,
  finishMail,
  giveMailUp,
  ignoreMail,
  keepFetched,
  lockNextEvent,
  lockUnreadMail,
  postponeEvent,
  postponeMail,
  readRawMail,
  type InboundEventWork,
} from '@/lib/mail/inbound/repository';
import { takeNextMail, type InboundMailWork } from '@/lib/mail/inbound/order-repository';
import { momentOf } from '@/lib/mail/inbound/arrival';
import { readStoredMail } from '@/lib/mail/inbound/stored-mail';
import { takeTurn } from '@/lib/outbox/pace';
import { retryDelay } from '@/lib/outbox/rules';

export type InboundContext = { worker: number; now: () => Date; random: () => number };

/** After this many attempts (about a day and a half) a mail waits for a person. */
const MOST_ATTEMPTS = 150;

/**
 * After this many (two minutes of waiting) what cannot be read waits for a person: it may be what ends the processes
 * that read it. Fewer would give up a mail whose readers were only restarted a few times.
 */
const MOST_READINGS = 8;

/**
 * After so long somebody else takes it up, after a crash much sooner. Who takes longer is not disturbed: a row lock
 * decides who finishes.
 */
const TAKEN_FOR_MS = 20_000;

const eventPayload = z.object({ data: eventDataSchema });

/** Works on one stored event. False when none was due. One that cannot be followed is tried later: others go on. */
export async function processNextEvent(context: InboundContext): Promise<boolean> {
  const { now } = context;
  let event: InboundEventWork | null = null;
  try {
    return await transaction(async (tx) => {
      event = await lockNextEvent(tx, now());
      if (!event) return false;
      if (await followEvent(tx, event, now())) await finishEvent(tx, event.id, now());
      else await postponeEvent(tx, event.id, laterThan(context, event.attempts + 1), 'mail_unknown_yet');
      return true;
    });
  } catch (error) {
    // what was undone took the count of its attempts along
    const failed = event as InboundEventWork | null;
    if (!failed) throw error;
    log.error({ inboundEvent: failed.id, ...errorFacts(error) }, 'an event could not be followed');
    await postponeEvent(db, failed.id, laterThan(context, failed.attempts + 1), 'error');
    return true;
  }
}

/** True once nothing more is to be done for it. An event of a kind we do not know is kept and left alone. */
async function followEvent(tx: Tx, event: InboundEventWork, now: Date): Promise<boolean> {
  const parsed = eventPayload.safeParse(event.payload);
  if (!parsed.success) return true;
  const { email_id, created_at, recipient_keys = [], bounce, failed } = parsed.data.data;
  if (event.type === 'email.received') {
    const arrival = { receivedAt: momentOf(created_at, now), recipientKeys: recipient_keys };
    await announceMail(tx, email_id, arrival, now);
    return true;
  }
  if (!isFateEvent(event.type) || event.attempts >= MOST_ATTEMPTS) return true;
  return followProviderEvent(tx, {
    type: event.type,
    providerId: email_id,
    permanent: bounce?.type !== 'Transient',
    reason: failed?.reason ?? '',
  });
}

/** Fetches or reads one received mail. False when none was due. What fails is tried again later, never dropped. */
export async function processNextMail(context: InboundContext): Promise<boolean> {
  const now = context.now();
  const work = await takeNextMail(context.worker, now, new Date(now.getTime() + TAKEN_FOR_MS));
  if (!work) return false;
  const most = work.state === 'announced' ? MOST_ATTEMPTS : MOST_READINGS;
  try {
    if (work.attempts > most) await giveMailUp(work.id, 'given_up');
    else if (work.state === 'announced') await fetchMail(work, context);
    else await readMail(work, context);
  } catch (error) {
    log.error({ inboundMail: work.id, ...errorFacts(error) }, 'a received mail could not be read');
    if (work.attempts >= most) await giveMailUp(work.id, 'given_up');
    else await postponeMail(work.id, laterThan(context, work.attempts), 'error');
  }
  return true;
}

async function fetchMail(mail: InboundMailWork, { now }: InboundContext): Promise<void> {
  if (!env.RESEND_API_KEY) return giveMailUp(mail.id, 'no_provider');
  if (!(await takeTurn(sleep))) throw new Error('no_turn');
  const provider = { apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL };
  const found = await fetchReceivedMail(mail.providerId, provider, (recipients) =>
    isAnyAliasOpen(db, recipients),
  );
  if ('mail' in found) return keepFetched(mail.id, found.mail, now());
  if ('gone' in found && mail.attempts > 6) return giveMailUp(mail.id, 'gone');
  throw new Error('retry' in found ? found.retry : 'not_found_yet');
}

/** What takes long is done before the transaction. */
async function readMail({ id }: InboundMailWork, { now }: InboundContext): Promise<void> {
  const mail = await readStoredMail(await readRawMail(db, id));
  const files = await inspectMail(mail);
  await transaction(async (tx) => {
    if (!(await lockUnreadMail(tx, id))) return;
    const { outcome, relayed } = await receiveMail(tx, id, mail, files, now());
    if (relayed) await finishMail(tx, id, outcome);
    else await ignoreMail(tx, id, outcome, now());
  }, 60_000);
}

function laterThan({ now, random }: InboundContext, attempts: number): Date {
  return new Date(now().getTime() + retryDelay(attempts, null, random()));
}
