import { createHmac } from 'node:crypto';

export const WEBHOOK_SECRET = `whsec_${Buffer.from('a secret for the tests').toString('base64')}`;

/** The headers of a webhook as the provider signs it: HMAC over id, time and the raw body. */
export function signWebhook(
  body: string,
  { id, secret = WEBHOOK_SECRET, at = Date.now() }: { id: string; secret?: string; at?: number },
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}` };
}
