import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import next from 'next';
import { isDatabaseDown } from '@/lib/database-health/state';
import { isDatabaseTrouble } from '@/lib/database-health/trouble';
import { env } from '@/lib/env';
import { errorFacts, log } from '@/lib/log';
import { faultPage } from '@/lib/refusal-pages';
import { fixedHeaders } from '@/lib/security-headers';
import { findRefusal } from './find-refusal';
import { giveUpRoot } from './give-up-root';
import { limitRequests } from './limit-requests';
import { printThroughLog } from './print-through-log';
import { DATABASE_AWAY, giveReference, referenceOf, replaceFault } from './replace-fault';
import { sendPage } from './send-page';
import { settleClientAddress } from './settle-client-address';
import { SITE_TITLE } from './site-title';
import { takeBody } from './take-body';
import { wantsDatabase } from './wants-database';

/** Listens for as long as the process lives. Every request passes here before Next.js sees it. */
export async function serveSite({ development }: { development: boolean }): Promise<void> {
  process.title = SITE_TITLE;
  if (!development) printThroughLog();
  const server = createServer((request, response) => void answer(request, response));
  const site = next({ dev: development, hostname: env.HOST, port: env.PORT, httpServer: server });
  const prepared = site.prepare();
  const handle = site.getRequestHandler();

  const ofFiles = new Map(
    Object.entries(
      fixedHeaders({ https: env.PUBLIC_URL.startsWith('https:'), preload: env.HSTS_PRELOAD === 'on' }),
    ),
  );

  const refuseFlood = limitRequests();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeaders(ofFiles);
    settleClientAddress(request, env.TRUSTED_PROXIES);
    giveReference(request);
    const { method, url = '', headers } = request;
    const refusal =
      findRefusal(method, url, headers.host) ??
      refuseFlood(String(headers['x-forwarded-for']), url, performance.now());
    if (refusal) return sendPage(response, refusal);
    if (isDatabaseDown() && wantsDatabase(request.url, 'next-action' in request.headers))
      return sendPage(response, DATABASE_AWAY);
    if (!development) replaceFault(request, response);
    try {
      await prepared;
      const taken = await takeBody(request, response);
      if ('page' in taken) return sendPage(response, taken);
      await handle(taken, response);
    } catch (error) {
      if (!request.complete && request.socket.destroyed) return; // its sender went away in the middle
      const reference = referenceOf(request);
      log.error({ reference, ...errorFacts(error) }, 'a request failed outside its page');
      const fault = { status: 500, page: faultPage(reference) };
      sendPage(response, isDatabaseTrouble(error) ? DATABASE_AWAY : fault);
    }
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close(() => void site.close().finally(() => process.exit()));
      if (development) server.closeAllConnections(); // the hot reload's sockets never end by themselves
    });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(env.PORT, env.HOST, resolve);
  });
  await prepared;
  if (!development) giveUpRoot(env.DATA_DIR);
}
