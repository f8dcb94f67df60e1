import { Agent, request } from 'node:http';
import { type FuzzCase } from './make-case';

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** `failed`: a status of 500 and more, or an action that says that the fault is ours. */
export type Outcome = { status: number; ms: number; failed: boolean };

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
        const failed = status >= 500 || text.includes('donnez-nous la r');
        resolve({ status, ms: performance.now() - start, failed });
      });
      answer.once('error', reject);
    });
    asked.once('error', reject).end(body);
  });
}
