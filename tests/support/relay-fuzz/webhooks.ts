import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { verifyWebhook } from '@/lib/mail/inbound/verify-webhook';
import { wordsOf } from './written-texts';

const SECRET = `whsec_${Buffer.from('a secret of the provider').toString('base64')}`;

/** What may stand in a request to the webhook. */
export const webhookBody = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc
    .record({
      type: fc.oneof(fc.constantFrom('email.received', 'email.bounced'), fc.string({ unit: 'binary' })),
      data: fc.anything(),
    })
    .map((value) =>
      JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)),
    ),
  wordsOf(['{', '}', '[', ']', '"', ':', ',', '\\u0000', '\\ud800', 'null', '1e999', '{"type":"a"'], 40),
  fc.integer({ min: 1, max: 20_000 }).map((depth) => '['.repeat(depth)),
  fc
    .integer({ min: 1, max: 5_000 })
    .map((depth) => `{"type":"a","data":${'['.repeat(depth)}${']'.repeat(depth)}}`),
);

/** Signed as the provider signs, or with headers of anybody's. */
export function deliver(raw: string, signed: boolean, header: string, now: number): unknown {
  const timestamp = String(Math.floor(now / 1000));
  const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64');
  const right = `v1,${createHmac('sha256', key).update(`m.${timestamp}.${raw}`).digest('base64')}`;
  const headers = signed
    ? { id: 'm', timestamp, signature: right }
    : { id: header, timestamp: header, signature: header };
  const payload = verifyWebhook(raw, headers, SECRET);
  if (payload !== null && !signed) throw new Error('an unsigned webhook was believed');
  return JSON.stringify(payload ?? null);
}
