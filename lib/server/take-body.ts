import { IncomingMessage } from 'node:http';
import { sessionCookie } from '@/lib/accounts/session-cookie';
import { findLargePost, ORDINARY_POST } from '@/lib/large-posts';
import { HEAVY_POST_PAGE, UNREADABLE_POST_PAGE } from '@/lib/refusal-pages';
import { askApplication } from './ask-application';
import { isReadablePost } from './is-readable-post';
import { type Page } from './send-page';

const TOO_HEAVY: Page = { status: 413, page: HEAVY_POST_PAGE };
const UNREADABLE: Page = { status: 400, page: UNREADABLE_POST_PAGE };

/**
 * Reads a request's body as far as its page may want it, before Next.js does: returns a request that holds it, or why
 * it goes no further. More than an ordinary form is read only from somebody who may send it.
 */
export async function takeBody(request: IncomingMessage): Promise<IncomingMessage | Page> {
  if (request.method === 'GET' || request.method === 'HEAD') return request;
  const most = (await isLargeAndAllowed(request)) ? findLargePost(pathOf(request))!.bytes : ORDINARY_POST;
  const chunks = await readChunks(request, most);
  if (!chunks) return TOO_HEAVY;
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

/** Null beyond `most` bytes. The rest is let go unread, so that the browser comes to the end and shows the answer. */
async function readChunks(request: IncomingMessage, most: number): Promise<Buffer[] | null> {
  let chunks: Buffer[] | null = [];
  let length = Number(request.headers['content-length'] ?? 0);
  if (length > most) chunks = null;
  else length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (!chunks) continue;
    length += chunk.length;
    if (length > most) chunks = null;
    else chunks.push(chunk);
  }
  return chunks;
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
