import 'server-only';
import { lastKnownNow } from '@/lib/database-clock';
import { env } from '@/lib/env';
import { chooseTransport } from '@/lib/mail/transport/choose';
import { startWorker } from './run-worker';

const shared = globalThis as { cartemploiWorker?: ReturnType<typeof startWorker> };

/** One worker per server process, kept over hot reloads. */
export function startServerWorker(): void {
  if (env.WORKER === 'off' || shared.cartemploiWorker) return;
  const worker = startWorker({
    transport: chooseTransport(lastKnownNow),
    now: lastKnownNow,
    random: Math.random,
  });
  shared.cartemploiWorker = worker;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop());
}
