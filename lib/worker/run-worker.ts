import 'server-only';
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { handleNextRequest } from '@/lib/account-requests/handle-next-request';
import { findNextRequestDue } from '@/lib/account-requests/repository';
import { databaseNow } from '@/lib/database-clock';
import { errorFacts, log } from '@/lib/log';
import type { MailTransport } from '@/lib/mail/transport/port';
import { findNextInboundDue } from '@/lib/mail/inbound/order-repository';
import { findNextDue } from '@/lib/outbox/repository';
import { sendNext } from '@/lib/outbox/send-next';
import { reclaimFromDead } from './dead-workers-repository';
import { listen } from './listen';
import { processNextEvent, processNextMail, type InboundContext } from './process-inbound';
import { startSchedule } from './schedule';
import { createWake, type Wake } from './wake';

export type WorkerContext = { transport: MailTransport; now: () => Date; random: () => number };

// Enough for ten mails a second while the provider takes most of a second for each.
const SEND_LANES = 8;
const LONGEST_SLEEP_MS = 30_000;
const AFTER_ERROR_MS = 2_000;
const ROUND_MS = 1_000;

/**
 * Sends what the outbox holds, reads what came in and handles what people ask of accounts, woken by the database. `stop` ends after the attempts under
 * way; what a killed worker leaves behind is taken up by another within a second or two.
 */
export function startWorker(context: WorkerContext): { stop: () => Promise<void> } {
  const number = randomInt(1, 2 ** 31 - 1);
  const { now } = context;
  const state = { stopped: false };
  const outbox = createWake();
  const inbound = createWake();
  const requests = createWake();
  const wakes = { outbox, inbound, account_requests: requests };
  const listener = listen(Object.keys(wakes), number, (channel) => {
    for (const [name, wake] of Object.entries(wakes)) if (channel === null || channel === name) wake.ring();
  });
  const rounds = setInterval(() => void makeRound(outbox, inbound), ROUND_MS);
  const schedule = startSchedule();
  log.info({ worker: number, pid: process.pid, transport: context.transport.name }, 'the worker starts');
  const send = (lane: number) => () =>
    sendNext({ ...context, worker: `${number}/${lane}`, sleep, onClaim: outbox.ring });
  const lanes = Array.from({ length: SEND_LANES }, (_, lane) => ({
    ...{ wake: outbox, findDue: () => findNextDue(now()), step: send(lane) },
  }));
  const read = () => processInbound({ ...context, worker: number });
  const reading = { wake: inbound, findDue: findNextInboundDue, step: read };
  const asking = { wake: requests, findDue: findNextRequestDue, step: () => handleNextRequest(context) };
  const running = listener.ready.then(() =>
    Promise.all([...lanes, reading, asking].map((lane) => runLane(state, now, lane))),
  );
  return {
    async stop() {
      state.stopped = true;
      schedule.stop();
      clearInterval(rounds);
      outbox.ringAll();
      inbound.ringAll();
      requests.ringAll();
      await listener.stop();
      await running;
    },
  };
}

/** Looks after others: takes up what a dead worker held, and what became free without anybody being told. */
async function makeRound(outbox: Wake, inbound: Wake): Promise<void> {
  try {
    await databaseNow();
    if ((await reclaimFromDead()).readings > 0) inbound.ring();
    outbox.ring();
  } catch (error) {
    log.warn(errorFacts(error), 'the worker could not make its round');
  }
}

async function processInbound(context: InboundContext): Promise<boolean> {
  const event = await processNextEvent(context);
  const mail = await processNextMail(context);
  return event || mail;
}

type Lane = { wake: Wake; findDue: () => Promise<Date | null>; step: () => Promise<boolean> };

async function runLane(
  state: { stopped: boolean },
  now: () => Date,
  { wake, findDue, step }: Lane,
): Promise<void> {
  while (!state.stopped) {
    const seen = wake.version();
    try {
      if (await step()) continue;
      const due = await findDue();
      const wait = due ? Math.max(50, due.getTime() - now().getTime()) : LONGEST_SLEEP_MS;
      await wake.sleep(seen, Math.min(wait, LONGEST_SLEEP_MS));
    } catch (error) {
      log.error(errorFacts(error), 'the worker stumbled');
      await wake.sleep(wake.version(), AFTER_ERROR_MS);
    }
  }
}
