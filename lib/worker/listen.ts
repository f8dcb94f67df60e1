import 'server-only';
import { Client } from 'pg';
import { env } from '@/lib/env';
import { errorFacts, log } from '@/lib/log';
import { WORKER_CONNECTION } from '@/lib/readiness/worker-connection';

const RECONNECT_MS = 2_000;

/** Calls `onNotice` for every NOTIFY on the channels, over a connection of its own that comes back when it is cut. */
export function listen(channels: readonly string[], onNotice: () => void): { stop: () => Promise<void> } {
  let client: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const connect = async () => {
    const next = new Client({ connectionString: env.DATABASE_URL, application_name: WORKER_CONNECTION });
    client = next;
    const again = () => {
      if (stopped || client !== next) return;
      client = null;
      timer = setTimeout(() => void connect(), RECONNECT_MS);
    };
    next.on('notification', onNotice);
    next.on('error', again);
    next.on('end', again);
    try {
      await next.connect();
      for (const channel of channels) await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
      onNotice();
    } catch (error) {
      log.warn(errorFacts(error), 'the worker cannot listen to the database');
      again();
    }
  };

  void connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
