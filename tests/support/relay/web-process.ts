import { createServer, type IncomingMessage } from 'node:http';
import { POST } from '@/app/api/webhooks/resend/route';
import { writeFirstLetter, writeLetter } from '@/lib/conversations/write-letter';
import { transaction } from '@/lib/db';
import { errorFacts, log } from '@/lib/log';
import type { LetterPost } from './letter-post';

// The site's two doors for letters, its webhook route and the verb behind its form, in a process of their own: what
// Next adds (rendering, sessions) has no part in whether a letter is lost.
const server = createServer((request, response) => {
  void serve(request).then(
    ({ status, body }) => response.writeHead(status).end(body),
    (error: unknown) => {
      log.error(errorFacts(error), 'the web process stumbled');
      response.writeHead(500).end();
    },
  );
});
server.listen(Number(process.argv[2]), '127.0.0.1');

async function serve(request: IncomingMessage): Promise<{ status: number; body: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  if (request.url === '/api/webhooks/resend') {
    const headers = Object.entries(request.headers).map(
      ([name, value]) => [name, String(value)] as [string, string],
    );
    const answer = await POST(
      new Request('http://localhost/api/webhooks/resend', { method: 'POST', headers, body }),
    );
    return { status: answer.status, body: await answer.text() };
  }
  return { status: 200, body: await write(JSON.parse(body) as LetterPost) };
}

function write({ actor, to, text }: LetterPost): Promise<string> {
  const written = { actor, text, offerId: null, now: new Date() };
  return transaction((tx) =>
    typeof to === 'string' ? writeLetter(tx, to, written) : writeFirstLetter(tx, to, written),
  );
}
