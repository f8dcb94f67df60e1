import { setTimeout as delay } from 'node:timers/promises';
import type { Accepted } from '@/tests/support/resend-stand-in/sending';
import { startResendStandIn, type StandInOptions } from '@/tests/support/resend-stand-in/start';
import type { Pair } from '@/tests/support/relay/build-pairs';
import { letterOf, letterText } from '@/tests/support/relay/feed-conversation';
import { keepRunning, type KeptProcess } from '@/tests/support/relay/processes';
import { relayVariables } from '@/tests/support/relay/relay-variables';
import { db, transaction } from '@/lib/db';
import { writeFirstLetter, writeLetter } from '@/lib/conversations/write-letter';

/** A provider, and workers of their own processes that send to it what this process accepts. */
export async function openOffice(workerFile: string, workers: number, options: StandInOptions) {
  await db.providerPace.deleteMany();
  const provider = await startResendStandIn(options);
  /** When the provider took each letter, by its text (`performance.now()`). */
  const takenAt = new Map<string, number>();
  let waiting: { count: number; done: () => void } | null = null;
  provider.events.on('accepted', ({ body }: Accepted) => {
    const text = /voici la lettre numéro \d+ du fil \d+\./.exec(String(body.text))?.[0];
    if (text) takenAt.set(text, performance.now());
    if (waiting && takenAt.size >= waiting.count) waiting.done();
  });
  const fail = (name: string) => {
    throw new Error(`${name} ended by itself`);
  };
  const start = () =>
    Array.from({ length: workers }, (_, index) =>
      keepRunning(`worker-${index}`, workerFile, [], relayVariables(provider.url), fail),
    );
  let running: KeptProcess[] = [];
  return {
    takenAt,
    provider,
    startWorkers: () => void (running = start()),
    untilTaken: (count: number) =>
      new Promise<void>((done) => {
        waiting = { count, done };
        if (takenAt.size >= count) done();
      }),
    async close() {
      // what is not yet recorded would be sent again to the next provider
      while ((await db.outboxEntry.count({ where: { state: { in: ['waiting', 'sending'] } } })) > 0)
        await delay(50);
      for (const worker of running) await worker.stop();
      await provider.stop();
    },
  };
}

/** Writes one letter of an exchange as the site does; answers the exchange's id. */
export function accept(pair: Pair, index: number, number: number, id: string | null): Promise<string> {
  const { actor, to, text } = letterOf(pair, number % 2 === 0, id, letterText(index, number));
  const written = { actor, text, offerId: null, now: new Date() };
  return transaction((tx) =>
    typeof to === 'string' ? writeLetter(tx, to, written) : writeFirstLetter(tx, to, written),
  );
}

/** The part of a letter's text by which `takenAt` knows it. */
export const mark = (index: number, number: number) => letterText(index, number).slice('Bonjour, '.length);
