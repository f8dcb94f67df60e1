import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problemsOf } from './schema-check';
import { SCHEMAS } from './send-schema';

export type Accepted = { id: string; key: string; body: Record<string, unknown> };

/** What the next request to send meets; without one it is accepted at once. */
export type Mischief =
  | { kind: 'answer'; status: number; name: string; headers?: Record<string, string> }
  /** The connection is cut before the mail is taken. */
  | { kind: 'cut-before' }
  /** The mail is taken, the connection cut before we are told. */
  | { kind: 'cut-after' }
  /** Nothing is answered until the caller gives up; the mail is taken. */
  | { kind: 'silence' };

export type ResendStandIn = {
  url: string;
  /** Mails taken, each once, in order: what the provider counts. */
  accepted: Accepted[];
  /** Requests that its API description does not allow. */
  invalid: string[];
  mischief: Mischief[];
  /** Received mails, by id, for `GET /emails/receiving/{id}`. */
  received: Map<string, Record<string, unknown>>;
  /** For the caller to give up by: aborts as soon as the stand-in fell silent, whatever the clock says. */
  patience: () => AbortSignal;
  stop: () => Promise<void>;
};

/** A provider that follows Resend's API description: idempotency keys, error names, received mails. */
export async function startResendStandIn(): Promise<ResendStandIn> {
  const state = {
    accepted: [] as Accepted[],
    invalid: [] as string[],
    mischief: [] as Mischief[],
    received: new Map<string, Record<string, unknown>>(),
    silence: new EventEmitter().setMaxListeners(0),
  };
  const server = createServer((request, response) => void answer(request, response, state));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...state,
    patience: () => {
      const caller = new AbortController();
      state.silence.once('fell', () => caller.abort());
      return caller.signal;
    },
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type State = Omit<ResendStandIn, 'url' | 'patience' | 'stop'> & { silence: EventEmitter };

async function answer(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://stand-in').pathname;
  const receiving = /^\/emails\/receiving\/([0-9a-f-]{36})$/.exec(path);
  if (request.method === 'GET' && receiving) {
    const mail = state.received.get(receiving[1] ?? '');
    return mail ? reply(response, 200, mail) : refuse(response, 404, 'not_found');
  }
  if (request.method !== 'POST' || path !== '/emails') return refuse(response, 405, 'method_not_allowed');
  if (!/^Bearer re_/.test(request.headers.authorization ?? ''))
    return refuse(response, 401, 'missing_api_key');
  await send(request, response, state);
}

async function send(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const body = JSON.parse(await readBody(request)) as Record<string, unknown>;
  const key = String(request.headers['idempotency-key'] ?? '');
  const problems = problemsOf(body, SCHEMAS.SendEmailRequest ?? {}, SCHEMAS);
  if (key.length < 1 || key.length > 256) problems.push('idempotency-key: 1 to 256 characters');
  if (problems.length > 0) {
    state.invalid.push(...problems);
    return refuse(response, 422, 'validation_error');
  }
  const mischief = state.mischief.shift();
  if (mischief?.kind === 'answer') return refuse(response, mischief.status, mischief.name, mischief.headers);
  if (mischief?.kind === 'cut-before') return void request.socket.destroy();
  const earlier = state.accepted.find((mail) => mail.key === key);
  if (earlier && JSON.stringify(earlier.body) !== JSON.stringify(body))
    return refuse(response, 409, 'invalid_idempotent_request');
  const mail = earlier ?? { id: randomUUID(), key, body };
  if (!earlier) state.accepted.push(mail);
  if (mischief?.kind === 'cut-after') return void request.socket.destroy();
  if (mischief?.kind === 'silence') return void state.silence.emit('fell');
  reply(response, 200, { id: mail.id });
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
