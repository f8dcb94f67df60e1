import { IncomingMessage, type ServerResponse } from 'node:http';
import { sessionCookie } from '@/lib/accounts/session-cookie';
import { clientNetwork } from '@/lib/client-network';
import { findLargePost, ORDINARY_POST } from '@/lib/large-posts';
import { BUSY_PAGE, HEAVY_POST_PAGE, UNREADABLE_POST_PAGE } from '@/lib/refusal-pages';
import { askApplication } from './ask-application';
import { holdBodies, type HeldBody } from './hold-bodies';
import { isReadablePost } from './is-readable-post';
import { type Page } from './send-page';

const TOO_HEAVY: Page = { status: 413, page: HEAVY_POST_PAGE };
const UNREADABLE: Page = { status: 400, page: UNREADABLE_POST_PAGE };
const BUSY: Page = { status: 503, page: BUSY_PAGE, headers: { 'Retry-After': '60' } };

const holdBody = holdBodies();

/**
 * Reads a request's body as far as its page may want it, before Next.js does: returns a request that holds it, or why
 * it goes no further. More than an ordinary form is read only from somebody who may send it. What it holds counts until
 * `response` is over.
 */
export async function takeBody(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<IncomingMessage | Page> {
  if (request.method === 'GET' || request.method === 'HEAD') return request;
  const isLarge = await isLargeAndAllowed(request);
  const most = isLarge ? findLargePost(pathOf(request))!.bytes : ORDINARY_POST;
  const held = holdBody(clientNetwork(String(request.headers['x-forwarded-for'])), isLarge);
  if (response.closed) held.end();
  else response.once('close', held.end);
  const chunks = await readChunks(request, most, held);
  if (!Array.isArray(chunks)) return chunks;
  if (!(await isReadablePost(request.headers, chunks))) return UNREADABLE;
  return withBody(request, chunks);
}

const pathOf = ({ url = '' }: IncomingMessage) => url.split('?', 1)[0]!;

async function isLargeAndAllowed(request: IncomingMessage): Promise<boolean> {
  if (Number(request.headers['content-length'] ?? 0) <= ORDINARY_POST) return false;
  const token = readToken(request.headers.cookie ?? '');
  const path = pathOf(request);
  if (!token || !findLargePost(path)) return false;
  return (await askApplication()?.mayPostLarge(path, token)) === true;
}

function readToken(cookies: string): string | undefined {
  const start = `${sessionCookie.name}=`;
  const cookie = cookies.split(/; */).find((text) => text.startsWith(start));
  return cookie?.slice(start.length);
}

/** Why not, when it is too much. The rest is let go unread, so that the browser comes to the end and shows the answer. */
async function readChunks(request: IncomingMessage, most: number, held: HeldBody): Promise<Buffer[] | Page> {
  const chunks: Buffer[] = [];
  let length = 0;
  let refusal = Number(request.headers['content-length'] ?? 0) > most ? TOO_HEAVY : undefined;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (refusal) continue;
    length += chunk.length;
    if (length > most) refusal = TOO_HEAVY;
    else if (!held.add(chunk.length)) refusal = BUSY;
    else chunks.push(chunk);
    if (refusal) dropAll(chunks, held);
  }
  return refusal ?? chunks;
}

function dropAll(chunks: Buffer[], held: HeldBody): void {
  chunks.length = 0;
  held.end();
}

/** The same request, for Next.js to read from its start. */
function withBody(request: IncomingMessage, chunks: Buffer[]): IncomingMessage {
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const again = new IncomingMessage(request.socket);
  Object.assign(again, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  for (const chunk of chunks) again.push(chunk);
  again.push(null);
  again.complete = true;
  return again;
}
