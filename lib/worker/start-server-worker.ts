import 'server-only';
import { env } from '@/lib/env';
import { chooseTransport } from '@/lib/mail/transport/choose';
import { startWorker } from './run-worker';

const shared = globalThis as { cartemploiWorker?: ReturnType<typeof startWorker> };

/** One worker per server process, kept over hot reloads. */
export function startServerWorker(): void {
  if (env.WORKER === 'off' || shared.cartemploiWorker) return;
  const now = () => new Date();
  const worker = startWorker({
    transport: chooseTransport(now),
    now,
    random: Math.random,
  });
  shared.cartemploiWorker = worker;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop());
}
