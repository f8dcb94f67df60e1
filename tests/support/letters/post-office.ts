import { db, transaction } from '@/lib/db';
import { writeFirstLetter, writeLetter } from '@/lib/conversations/write-letter';
import type { Correspondent } from '@/lib/conversations/policy';
import { localTransport } from '@/lib/mail/transport/local';
import { listLocalMail, type LocalMailView } from '@/lib/mail/transport/local-mail-repository';
import type { MailTransport } from '@/lib/mail/transport/port';
import { sendNext } from '@/lib/outbox/send-next';
import { processNextEvent, processNextMail } from '@/lib/worker/process-inbound';

export type Clock = { now: () => Date; pass: (milliseconds: number) => void };

/** The real clock, a second ahead so that what was just queued is due, and further when told to. */
export function createClock(): Clock {
  let ahead = 1_000;
  return { now: () => new Date(Date.now() + ahead), pass: (milliseconds) => void (ahead += milliseconds) };
}

/** For tests: turns at the provider are not waited for. */
export const nothing = () => Promise.resolve();

/** Sends everything that is due, as one worker. */
export async function sendAll(
  clock: Clock,
  transport: MailTransport = localTransport,
  worker = 'test',
): Promise<void> {
  while (await sendNext({ worker, transport, now: clock.now, random: () => 0.5, sleep: nothing }));
}

/** Reads everything that came in. */
export async function readAll(clock: Clock): Promise<void> {
  const context = { worker: 1, now: clock.now, random: () => 0.5 };
  for (let more = true; more;) more = (await processNextEvent(context)) || (await processNextMail(context));
}

/** Reads what came in and sends what follows, twice: an answer may bring a notice. */
export async function deliver(clock: Clock): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await readAll(clock);
    await sendAll(clock);
  }
}

/** The states of all letters, in their order. */
export const letterStates = async () =>
  (await db.message.findMany({ orderBy: { number: 'asc' }, select: { state: true } })).map(
    ({ state }) => state,
  );

export function write(
  actor: Correspondent,
  to: { profileId: string } | { companyId: string } | string,
  text: string,
  clock: Clock,
  offerId: string | null = null,
) {
  const written = { actor, text, offerId, now: clock.now() };
  return transaction((tx) =>
    typeof to === 'string' ? writeLetter(tx, to, written) : writeFirstLetter(tx, to, written),
  );
}

/** The mails that somebody has in the local mailbox, oldest first. */
export async function mailsTo(address: string): Promise<LocalMailView[]> {
  return (await listLocalMail(200, address)).reverse();
}
