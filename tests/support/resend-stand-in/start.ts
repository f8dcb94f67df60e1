import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createRate } from './rate';
import { describeReceived, listReceived, type ReceivedMail } from './receiving';
import { problemsOfRequest } from './request-check';
import { createCount, type Accepted } from './sending';

/** What a request to send meets; without one it is accepted at once. */
export type Mischief =
  | { kind: 'answer'; status: number; name: string; headers?: Record<string, string> }
  /** An answer that is not the provider's own: a proxy's page. */
  | { kind: 'foreign'; status: number; body: string }
  /** The connection is cut before the mail is taken. */
  | { kind: 'cut-before' }
  /** The mail is taken, the connection cut before we are told. */
  | { kind: 'cut-after' }
  /** Nothing is answered until the caller gives up; the mail is taken. */
  | { kind: 'silence' };

export type StandInOptions = {
  /** Requests a second before it answers 429; without it there is no limit and no header about it. */
  perSecond?: number;
  /** What it tells of its rate without keeping to it. */
  saysPerSecond?: number;
  /** Asked for each request to send, after those of `mischief`. */
  chance?: () => Mischief | undefined;
  /** Milliseconds before it takes a mail, and again before it answers. */
  latency?: () => number;
};

export type ResendStandIn = Awaited<ReturnType<typeof startResendStandIn>>;

/** A provider that follows Resend's API description: idempotency keys, error names, rate, received mails. */
export async function startResendStandIn(options: StandInOptions = {}) {
  const state = {
    count: createCount(),
    invalid: [] as string[],
    mischief: [] as Mischief[],
    received: new Map<string, ReceivedMail>(),
    events: new EventEmitter().setMaxListeners(0),
    tooFast: { times: 0 },
    rate: options.perSecond ? createRate(options.perSecond) : null,
    options,
  };
  const servers: ReturnType<typeof createServer>[] = [];
  /** One more address of the same provider; `request` events name it, so that one can tell whose request is open. */
  const openDoor = async (door: string) => {
    const server = createServer((request, response) => void answer({ request, response, door }, state));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const url = await openDoor('');
  return {
    url,
    openDoor,
    /** Mails taken, each once, in order: what the provider counts. */
    accepted: state.count.accepted as readonly Accepted[],
    /** Requests that its API description does not allow. */
    invalid: state.invalid,
    mischief: state.mischief,
    received: state.received,
    /** `request` (door) while a mail is being handed over; `accepted` (mail). */
    events: state.events,
    /** How often it had to answer that we are too fast. */
    tooFast: state.tooFast,
    /** For the caller to give up by: aborts as soon as the stand-in fell silent, whatever the clock says. */
    patience: () => {
      const caller = new AbortController();
      state.events.once('silence', () => caller.abort());
      return caller.signal;
    },
    stop: async () => {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

type State = {
  count: ReturnType<typeof createCount>;
  invalid: string[];
  mischief: Mischief[];
  received: Map<string, ReceivedMail>;
  events: EventEmitter;
  tooFast: { times: number };
  rate: ReturnType<typeof createRate> | null;
  options: StandInOptions;
};

type Call = { request: IncomingMessage; response: ServerResponse; door: string };

async function answer(call: Call, state: State): Promise<void> {
  const { request, response } = call;
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const raw = /^\/raw\/(.+)$/.exec(url.pathname);
  if (raw) return void response.end(state.received.get(raw[1]!)?.mime ?? '');
  const method = request.method ?? 'GET';
  const body =
    method === 'POST' ? (JSON.parse(await readBody(request)) as Record<string, unknown>) : undefined;
  const problems = problemsOfRequest(method, url, request.headers, body);
  if (problems.length > 0) {
    state.invalid.push(...problems);
    return refuse(response, 422, 'validation_error');
  }
  const rate = state.rate?.next();
  const said = state.options.saysPerSecond;
  const headers = rate?.headers ?? (said ? { 'ratelimit-limit': String(said) } : {});
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (rate && !rate.fits) {
    state.tooFast.times++;
    return refuse(response, 429, 'rate_limit_exceeded');
  }
  if (body) return send(call, body, state);
  if (url.pathname === '/emails/receiving')
    return reply(response, 200, listReceived([...state.received.values()], url.searchParams));
  const mail = state.received.get(url.pathname.split('/').at(-1) ?? '');
  return mail ? reply(response, 200, describeReceived(mail, url.origin)) : refuse(response, 404, 'not_found');
}

async function send(
  { request, response, door }: Call,
  body: Record<string, unknown>,
  state: State,
): Promise<void> {
  const key = String(request.headers['idempotency-key']);
  const mischief = state.mischief.shift() ?? state.options.chance?.();
  if (mischief?.kind === 'answer') return refuse(response, mischief.status, mischief.name, mischief.headers);
  if (mischief?.kind === 'foreign') return void response.writeHead(mischief.status).end(mischief.body);
  if (mischief?.kind === 'cut-before') return void request.socket.destroy();
  const done = state.count.begin(key);
  if (!done) return refuse(response, 409, 'concurrent_idempotent_requests');
  try {
    state.events.emit('request', door);
    await pass(state);
    const taken = state.count.take(key, body);
    if (taken.status === 409) return refuse(response, 409, taken.name);
    if (taken.fresh) state.events.emit('accepted', taken.mail);
    if (mischief?.kind === 'cut-after') return void request.socket.destroy();
    if (mischief?.kind === 'silence') return void state.events.emit('silence');
    await pass(state);
    reply(response, 200, { id: taken.mail.id });
  } finally {
    done();
  }
}

async function pass({ options }: State): Promise<void> {
  if (options.latency) await delay(options.latency());
}

function refuse(
  response: ServerResponse,
  statusCode: number,
  name: string,
  headers: Record<string, string> = {},
): void {
  reply(response, statusCode, { statusCode, name, message: name }, headers);
}

function reply(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
