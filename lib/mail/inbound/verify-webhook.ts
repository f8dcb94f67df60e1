import { Resend } from 'resend';

/** The signature headers of a webhook, as svix names them. */
export type WebhookHeaders = { id: string; timestamp: string; signature: string };

/**
 * The event's payload when the signature over the raw body is right and not older than five minutes, else null;
 * also null for JSON nested beyond what can be read back.
 * The comparison is the SDK's own.
 */
export function verifyWebhook(rawBody: string, headers: WebhookHeaders, webhookSecret: string): unknown {
  try {
    return storable(
      new Resend('re_verification_needs_no_key').webhooks.verify({
        payload: rawBody,
        headers,
        webhookSecret,
      }),
    );
  } catch {
    return null;
  }
}

/** PostgreSQL's jsonb refuses a NUL and half a surrogate pair, which a mail's subject may hold. */
function storable(payload: object): unknown {
  return JSON.parse(JSON.stringify(payload).replace(/\\u(?:0000|d[89a-f][0-9a-f]{2})/gi, '\\ufffd'));
}
