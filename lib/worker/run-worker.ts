import 'server-only';
import { errorFacts, log } from '@/lib/log';
import type { MailTransport } from '@/lib/mail/transport/port';
import { findNextInboundDue } from '@/lib/mail/inbound/repository';
import { findNextDue } from '@/lib/outbox/repository';
import { sendNext } from '@/lib/outbox/send-next';
import { listen } from './listen';
import { processNextEvent, processNextMail } from './process-inbound';
import { startSchedule } from './schedule';
import { createWake, type Wake } from './wake';

export type WorkerContext = { name: string; transport: MailTransport; now: () => Date; random: () => number };

const SEND_LANES = 3;
const LONGEST_SLEEP_MS = 30_000;
const AFTER_ERROR_MS = 2_000;

/**
 * Sends what the outbox holds and reads what came in, woken by the database. `stop` ends after the attempts under
 * way; what a killed worker leaves behind is taken up by the next one when its lease is over.
 */
export function startWorker(context: WorkerContext): { stop: () => Promise<void> } {
  const wake = createWake();
  const state = { stopped: false };
  const listener = listen(['outbox', 'inbound'], wake.ring);
  const schedule = startSchedule(context.now);
  const lanes = Array.from({ length: SEND_LANES }, (_, lane) =>
    runLane(state, wake, context.now, findNextDue, () =>
      sendNext({ ...context, worker: `${context.name}/${lane}` }),
    ),
  );
  lanes.push(runLane(state, wake, context.now, findNextInboundDue, () => processInbound(context)));
  return {
    async stop() {
      state.stopped = true;
      schedule.stop();
      wake.ring();
      await listener.stop();
      await Promise.all(lanes);
    },
  };
}

async function processInbound(context: WorkerContext): Promise<boolean> {
  const event = await processNextEvent(context);
  const mail = await processNextMail(context);
  return event || mail;
}

async function runLane(
  state: { stopped: boolean },
  wake: Wake,
  now: () => Date,
  findDue: () => Promise<Date | null>,
  step: () => Promise<boolean>,
): Promise<void> {
  while (!state.stopped) {
    const seen = wake.version();
    try {
      if (await step()) {
        // What was settled may let something behind it go.
        wake.ring();
        continue;
      }
      const due = await findDue();
      const wait = due ? Math.max(50, due.getTime() - now().getTime()) : LONGEST_SLEEP_MS;
      await wake.sleep(seen, Math.min(wait, LONGEST_SLEEP_MS));
    } catch (error) {
      log.error(errorFacts(error), 'the worker stumbled');
      await wake.sleep(wake.version(), AFTER_ERROR_MS);
    }
  }
}
