import { Agent, request } from 'node:http';
import { type FuzzCase } from './make-case';

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

export type Outcome = { status: number; ms: number; accepted: boolean };

/** Sends one case. `accepted`: an action did what it was asked, so that something may have been written. */
export function sendCase(url: string, { method, path, headers, body }: FuzzCase): Promise<Outcome> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(new URL(url), { method, path, agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('latin1').on('data', (piece: string) => {
        if (text.length < 100_000) text += piece;
      });
      answer.once('end', () => {
        const status = answer.statusCode ?? 0;
        const moved = status === 303 || answer.headers['x-action-redirect'] !== undefined;
        const refused = text.includes('"ok":false') || status >= 400;
        resolve({
          status,
          ms: performance.now() - start,
          accepted: method === 'POST' && (moved || !refused),
        });
      });
      answer.once('error', reject);
    });
    asked.once('error', reject).end(body);
  });
}
