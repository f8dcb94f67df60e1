import 'server-only';
import { Client } from 'pg';
import { env } from '@/lib/env';
import { errorFacts, log } from '@/lib/log';
import { WORKER_CONNECTION } from '@/lib/readiness/worker-connection';
import { WORKER_LOCKS } from './worker-locks';

const RECONNECT_MS = 2_000;
const CONNECT_MS = 5_000;

/**
 * Calls `onNotice` with the channel of every NOTIFY, and with null when some may have been missed, over a connection of its own that comes back when it is cut. That
 * connection holds the worker's own advisory lock, which the database lets go the moment the process dies. `ready`
 * resolves once both are in place.
 */
export function listen(
  channels: readonly string[],
  workerNumber: number,
  onNotice: (channel: string | null) => void,
): { ready: Promise<void>; stop: () => Promise<void> } {
  let client: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (isReady = resolve));

  const connect = async () => {
    const next = new Client({
      connectionString: env.DATABASE_URL,
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
    });
    client = next;
    const again = () => {
      if (stopped || client !== next) return;
      client = null;
      timer = setTimeout(() => void connect(), RECONNECT_MS);
    };
    next.on('notification', ({ channel }) => onNotice(channel));
    next.on('error', again);
    next.on('end', again);
    try {
      await next.connect();
      // said afterwards: an application_name in DATABASE_URL would win
      await next.query(`SELECT set_config('application_name', $1, false)`, [WORKER_CONNECTION]);
      await next.query('SELECT pg_try_advisory_lock($1, $2)', [WORKER_LOCKS, workerNumber]);
      for (const channel of channels) await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
      isReady();
      onNotice(null);
    } catch (error) {
      log.warn(errorFacts(error), 'the worker cannot listen to the database');
      again();
    }
  };

  void connect();
  return {
    ready,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      isReady();
      await client?.end().catch(() => undefined);
    },
  };
}
