import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import next from 'next';
import { env } from '@/lib/env';
import { errorFacts, log } from '@/lib/log';
import { FAULT_PAGE } from '@/lib/refusal-pages';
import { fixedHeaders } from '@/lib/security-headers';
import { findRefusal } from './find-refusal';
import { giveUpRoot } from './give-up-root';
import { limitRequests } from './limit-requests';
import { sendPage } from './send-page';
import { settleClientAddress } from './settle-client-address';
import { SITE_TITLE } from './site-title';
import { takeBody } from './take-body';

/** Listens for as long as the process lives. Every request passes here before Next.js sees it. */
export async function serveSite({ development }: { development: boolean }): Promise<void> {
  process.title = SITE_TITLE;
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
    const { method, url = '', headers } = request;
    const refusal =
      findRefusal(method, url) ?? refuseFlood(String(headers['x-forwarded-for']), url, performance.now());
    if (refusal) return sendPage(response, refusal);
    try {
      await prepared;
      const taken = await takeBody(request);
      if ('page' in taken) return sendPage(response, taken);
      await handle(taken, response);
    } catch (error) {
      log.error(errorFacts(error), 'a request failed outside its page');
      sendPage(response, { status: 500, page: FAULT_PAGE });
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
